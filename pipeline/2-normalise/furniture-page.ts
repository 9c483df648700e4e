import type { FurnitureRule } from './furniture-rules.ts';

/** Buttons, counters, notices and adverts of the page around the article. */
export const PAGE_RULES: readonly FurnitureRule[] = [
  {
    id: 'furniture/navigation',
    kind: 'navigation',
    where: 'any',
    pattern:
      /^(?:back to (?:the )?top(?: button)?|skip to (?:main )?(?:content|navigation)|home ?page|main menu|menu|search|close|(?:leave|post|add|write) a (?:comment|reply)|no comments(?: yet)?|comments? (?:are )?(?:closed|off)|comments?|log ?in|sign in|register|contact us|about us|print(?: this)?(?: article)?|(?:print|e-?mail|save|bookmark)(?: this)?(?: (?:article|story|page))?|font size|text size|a a a|listen to (?:this )?article|play|pause|mute|loading\.{0,3}|please wait|report (?:a )?(?:typo|mistake|error)|home ?(?:[>»/|›] ?[^.>»/|›]{1,40}){1,5})$/i,
    examples: [
      { line: 'Back to top button', found: true },
      { line: 'Home > World > Asia', found: true },
      { line: 'Leave a comment', found: true },
      { line: 'Print this article', found: true },
      { line: 'Back to the top of the agenda came fishing.', found: false },
      { line: 'Close allies met in Riga', found: false },
    ],
  },
  {
    id: 'furniture/share',
    kind: 'share',
    where: 'any',
    pattern:
      /^(?:share(?: (?:this|on|via|it|with)\b.{0,60}| (?:article|story|post|link|button))?|(?:re)?tweet(?: this)?|pin(?: it)?|(?:facebook|twitter|whatsapp|linkedin|e-?mail|telegram|pinterest|reddit|messenger|viber|copy link|share via email|instagram|youtube|google\+)(?:[ ,|/·•]{1,3}(?:facebook|twitter|whatsapp|linkedin|e-?mail|telegram|pinterest|reddit|messenger|viber|copy link|print|share via email|instagram|youtube|google\+)){0,10}|(?:follow|like|find|join) us (?:on|at)\b.{0,80}|(?:join|follow) our (?:whatsapp|telegram|facebook) (?:channel|group|page)\b.{0,80}) ?[:!.]?$/i,
    examples: [
      { line: 'Share this', found: true },
      { line: 'Share on Facebook', found: true },
      { line: 'Facebook Twitter WhatsApp', found: true },
      { line: 'Share prices fell after the talks failed.', found: false },
      { line: 'Twitter and Facebook were blocked', found: false },
    ],
  },
  {
    id: 'furniture/counter',
    kind: 'counter',
    where: 'any',
    pattern:
      /^(?:(?:read|views?|hits|reads|shares?|comments?|total views|visits|viewed|likes|downloads?) ?[:(] ?[\d,. ]{1,12}[km]?\)?(?: times?)?|[\d,.]{1,12} ?[km]? ?(?:views?|hits|reads|shares?|comments?|likes|retweets|tweets|followers|visits)|(?:\d{1,3}|less than a|one)[- ]min(?:ute)?s?(?: of)? read|(?:reading time|est\. reading time|estimated reading time) ?:? ?\d{1,3} ?(?:min(?:ute)?s?)?|\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago)$/i,
    examples: [
      { line: 'Read: 788', found: true },
      { line: '1.2K shares', found: true },
      { line: '3 min read', found: true },
      { line: '5 hours ago', found: true },
      { line: 'Read: 12 states sign the treaty', found: false },
      { line: '12 comments were made by the judges.', found: false },
    ],
  },
  {
    id: 'furniture/advertisement',
    kind: 'advertisement',
    where: 'any',
    pattern:
      /^[-–—=*\s]{0,6}(?:advert(?:isement|isment|ising|orial)?s?|ad|ads by google|sponsored(?: content| by\b.{0,60})?|promoted(?: content)?|paid (?:post|content)|partner content)(?: (?:continue reading(?: the main story| below)?|scroll to continue|story continues below|article continues below|- scroll to continue))?[-–—=*:\s]{0,6}$/i,
    examples: [
      { line: 'Advertisement', found: true },
      { line: 'Advertisement Continue reading the main story', found: true },
      { line: 'Advertisements for the fair were pulled down.', found: false },
    ],
  },
  {
    id: 'furniture/newsletter',
    kind: 'notice',
    where: 'any',
    pattern:
      /^(?:(?:please )?(?:subscribe|sign up|register)(?: now| today| here| free)?(?: to| for| with)\b.{0,200}|subscribe|subscribe now|(?:get|receive) (?:the|our|all the|breaking|today's|top)\b.{0,120}\b(?:inbox|newsletters?|e-?mails?|alerts?|notifications?)\b.{0,80}|(?:the )?.{0,60}\bnewsletter\b.{0,60}|download (?:the|our) .{0,60}\bapp\b.{0,80}|(?:thank you|thanks) for (?:subscribing|reading|signing up)\b.{0,100}|enter your e-?mail\b.{0,100}|(?:do )?you have (?:a|an) (?:story|tip)\b.{0,160}|(?:we pay for your|got a|have a|do you have a) (?:stor(?:y|ies)|news tip|tip)\b.{0,250}|(?:e-?mail us|contact us|write to us) at\b.{0,120}|(?:watch|listen to|catch) (?:the )?latest .{0,60}\b(?:here|podcast|bulletin)\b.{0,20})$/i,
    examples: [
      { line: 'Subscribe to our newsletter', found: true },
      { line: 'Sign up for our daily briefing', found: true },
      { line: 'Download our app for the latest headlines', found: true },
      { line: 'Subscribers of the fund met in Doha on Monday.', found: false },
      { line: 'Get the treaty signed, the premier urged', found: false },
    ],
  },
  {
    id: 'furniture/notice',
    kind: 'notice',
    where: 'any',
    pattern:
      /^(?:(?:this|our) (?:web ?site|site|page) uses cookies\b.{0,300}|we use (?:our own )?cookies\b.{0,300}|by (?:continuing to (?:use|browse)|using this|clicking|signing up|subscribing)\b.{0,300}\b(?:cookies?|terms|privacy|policy|consent|agree)\b.{0,200}|accept (?:all )?cookies|(?:read our )?privacy policy.{0,60}|cookie (?:policy|settings|preferences).{0,40}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}|please (?:enable|turn on) (?:javascript|cookies)\b.{0,160}|(?:javascript is|your browser (?:does not|is))\b.{0,160}|visit our website terms\b.{0,200}|(?:the )?(?:views|opinions) expressed (?:in this (?:article|piece)|here|by the author)\b.{0,250}|disclaimer:.{0,300}|(?:for more|information from|online)\b[^.]{0,80}: ?https?:.{0,200}|(?:comments|the views) .{0,60}do not (?:necessarily )?reflect\b.{0,200})$/i,
    examples: [
      { line: 'This website uses cookies to improve your experience.', found: true },
      { line: 'By continuing to use the site you accept our privacy policy.', found: true },
      { line: 'Privacy policy', found: true },
      { line: 'The opinions expressed in this article are those of the author.', found: true },
      { line: 'By using this corridor the two states agreed to end the dispute', found: false },
      { line: 'We use canals to move grain, the minister said.', found: false },
    ],
  },
  {
    id: 'furniture/category-joined',
    kind: 'category',
    where: 'head',
    pattern: /^(?:\p{Lu}\p{Ll}{2,20}){2,5}$/u,
    examples: [
      { line: 'DiplomacyNorway', found: true },
      { line: 'Norway meets Chad', found: false },
    ],
  },
  {
    id: 'furniture/category',
    kind: 'category',
    where: 'head',
    pattern:
      /^(?:(?:news|world|world news|politics|diplomacy|business|economy|national|international|asia|europe|africa|middle east|americas?|top stor(?:y|ies)|breaking|breaking news|latest|latest news|headlines?|opinion|analysis|exclusive|featured?|foreign affairs|home|regional?|security|defen[cs]e|front page|global|society|in focus)(?: ?[,/|>»›&·•-] ?| |$)){1,6}$/i,
    examples: [
      { line: 'World News', found: true },
      { line: 'Politics | Asia', found: true },
      { line: 'World leaders meet', found: false },
      { line: 'Asia and Europe sign a treaty', found: false },
    ],
  },
  {
    id: 'furniture/date-label',
    kind: 'date',
    where: 'any',
    pattern:
      /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|uploaded)(?: (?:on|at|date))? ?(?:[:|-].{0,80}|(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ ,.]).{0,60}[^.]))$/i,
    examples: [
      { line: 'Updated: 11:55 pm', found: true },
      { line: 'Last updated Tue 5 March, 10:00', found: true },
      { line: 'Updated figures show growth', found: false },
      { line: 'Published on Monday, the report blames both.', found: false },
    ],
  },
  {
    id: 'furniture/rule-line',
    kind: 'navigation',
    where: 'any',
    pattern: /^[\s_*=~.•·–—#|-]{1,200}$/,
    examples: [
      { line: '___', found: true },
      { line: '* * *', found: true },
      { line: '- 12 -', found: false },
    ],
  },
];
