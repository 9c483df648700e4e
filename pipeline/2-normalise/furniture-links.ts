import type { FurnitureRule } from './furniture-rules.ts';

/** Lines that lead to other articles, with the headlines of those articles in them. */
export const LINK_RULES: readonly FurnitureRule[] = [
  {
    id: 'furniture/link-colon',
    kind: 'link',
    where: 'any',
    pattern:
      /^[*>\-–—• ]{0,4}(?:also read|read also|read more|read next|read|must read|see also|also see|see more|watch also|also watch|watch|watch now|listen|more|related|related (?:article|story|news|stories|articles|coverage|content|topics|links?)|more (?:about|on this|on this story|from)|recommended|don't miss|in pictures|in pics|explainer|click here|further reading|go deeper|tags?|topics?|filed under|keywords|categories|category|source link)(?: ?(?::|>>|»|\|).{0,250})$/i,
    examples: [
      { line: 'ALSO READ:  Two ministers to meet in Vienna next month', found: true },
      { line: 'Read more: How the canal was dug', found: true },
      { line: 'Related: Envoy leaves for talks', found: true },
      { line: 'More about:', found: true },
      { line: 'Tags: Norway, fishing, treaty', found: true },
      { line: 'The minister read: "We agree." Then he left.', found: false },
      { line: 'More than ten states signed: Chad, Niger and others.', found: false },
    ],
  },
  {
    id: 'furniture/link-capitals',
    kind: 'link',
    where: 'any',
    pattern:
      /^(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|SEE ALSO|MUST READ|RELATED|WATCH)(?: [-–—|]+)? \p{Lu}[^.]{0,200}$/u,
    examples: [
      { line: 'READ MORE Finland opens its new embassy', found: true },
      { line: 'ALSO READ - Trade talks end', found: true },
      { line: 'READ MORE than one book, he told pupils.', found: false },
    ],
  },
  {
    id: 'furniture/link-alone',
    kind: 'link',
    where: 'any',
    pattern:
      /^[*>\-–—•|[( ]{0,4}(?:also read|read also|(?:read|see|show|view|load) (?:more|next|all|full story|full article|the full story|comments?)|continue reading(?: the main story)?|read (?:the )?full (?:story|article)(?: here)?|(?:load )?(?:next|previous) (?:story|article|post|page)|load next story|keep reading|story continues below(?: this)?(?: advertisement)?|article continues (?:below|after)(?: this)?(?: advertisement| ad)?|scroll down for (?:video|more|audio)|click (?:here )?(?:to|for) [^.]{1,60}|watch (?:video|more|live|now|the video)|video|photos?|gallery|audio|live|listen)[\])>»….: ]{0,5}$/i,
    examples: [
      { line: 'Load Next Story', found: true },
      { line: 'Read more', found: true },
      { line: 'Continue reading the main story', found: true },
      { line: 'Scroll down for video', found: true },
      { line: 'Click here to see the map', found: true },
      { line: 'Load after load of wheat left the port.', found: false },
      { line: 'Live from Geneva, the ministers spoke', found: false },
    ],
  },
  {
    id: 'furniture/link-list',
    kind: 'link-list',
    where: 'any',
    pattern:
      /^(?:related (?:articles?|stories|news|posts|topics|content|coverage|links|reading)|more (?:about|on this(?: story| topic)?|from (?:the web|this section|our network|world)|news|stories|top stories|world news|headlines)|read next|recommended(?: (?:stories|articles|for you))?|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared|recent)(?: (?:stories|articles|news))?|trending(?: now| stories)?|latest (?:news|stories|headlines|updates)|top (?:stories|news|headlines)|editor'?s'? picks?|around the web|from around the web|in (?:this|other) (?:story|section|news)|news ?line|see also|also read|topics?|tags?|popular (?:posts|stories|now)|what to read next|promoted stories|sponsored(?: content| stories)?|today's top stories) ?:?$/i,
    examples: [
      { line: 'Related Articles', found: true },
      { line: 'More about:', found: true },
      { line: 'News Line', found: true },
      { line: 'You may also like', found: true },
      { line: 'More news from the front was bad.', found: false },
      { line: 'Latest news reports say the envoy left.', found: false },
    ],
  },
];
