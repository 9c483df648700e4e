import type { FurnitureRule } from './furniture-rules.ts';

/** Who wrote, edited, photographed and owns. */
export const CREDIT_RULES: readonly FurnitureRule[] = [
  {
    id: 'furniture/photo-label',
    kind: 'caption',
    where: 'any',
    pattern:
      /^[([]?(?:file (?:photo|image|picture|pic)|file|photo|photograph|image|picture|pic|video|graphic|photo credit|image credit|image source|photo by|image caption|image copyright|media caption|photos?\/video|illustration|cover (?:photo|image)|representational image|handout) ?(?::|\|| - |\/).{0,500}$/i,
    examples: [
      { line: 'FILE PHOTO: The two presidents shake hands in Oslo, May 3. AGENCY/Jane Roe', found: true },
      { line: 'Image: Harbour News', found: true },
      { line: 'Photo: the envoys at lunch.', found: true },
      { line: 'File that complaint, the judge said.', found: false },
      { line: 'Video showed the convoy: ten cars.', found: false },
    ],
  },
  {
    id: 'furniture/photo-credit-end',
    kind: 'caption',
    where: 'any',
    needs: ['(', '['],
    pattern:
      /^(?=.{1,400}$)(?:.*[^ ] )?[([](?:photo|image|picture|photograph|file photo|photos|pic|video|illustration)s?(?: ?(?:by|courtesy|credit|from|provided by|source)\b| ?[:/]| ?\|)[^)\]]{1,120}[)\]]\.?$/i,
    examples: [
      { line: '(Photo by Jane Roe/Harbour Images)', found: true },
      { line: 'Ministers pose before their talks in Lima. [Photo/Harbour News]', found: true },
      { line: 'He showed a picture (photo taken in May) to the court.', found: false },
    ],
  },
  {
    id: 'furniture/photo-credit-agency',
    kind: 'caption',
    where: 'any',
    needs: ['(', '[', '/'],
    pattern:
      /^(?=.{1,400}$)(?:.*[^ ] )?(?:\((?:AP|AFP|Reuters|EPA|Getty|Xinhua)(?: (?:[Pp]hoto|[Ff]ile|[Ii]mages|[Pp]ool|[Vv]ideo)\b|\/| via )[^)]{0,100}\)|\[(?:AP|AFP|Reuters|EPA|Getty|Xinhua)\b[^\]]{0,100}\]|(?:REUTERS|AFP|EPA|GETTY)\/\p{Lu}[\p{L}.' -]{1,40}(?:\/[\p{L} ]{1,40})?)\.?$/u,
    examples: [
      { line: 'The king greets the premier. (AP Photo/Jane Roe)', found: true },
      { line: 'The two ministers in Accra, June 2. REUTERS/Jane Roe', found: true },
      { line: 'The premier arrived on Monday, the agency said. (Reuters)', found: false },
      { line: 'Reuters reported the talks first.', found: false },
    ],
  },
  {
    id: 'furniture/slide',
    kind: 'caption',
    where: 'any',
    needs: ['/'],
    pattern: /^(?!9\/11 |7\/7 |24\/7 |50\/50 )\d{1,3}\/\d{1,3} (?=\p{Lu}|\d{1,2} \p{Lu}).{0,570}$/u,
    examples: [
      { line: '12/40 The queen greets the premier on the steps of the palace AFP', found: true },
      { line: '3/8 2 May 2016 Ministers pose in Lima', found: true },
      { line: '9/11 Commission members met again on Monday.', found: false },
      { line: '2/3 of the states have signed.', found: false },
    ],
  },
  {
    id: 'furniture/credit-before-caption',
    kind: 'caption',
    where: 'any',
    needs: [':'],
    pattern:
      /^(?:AFP|Alamy|AP|EPA|Getty|PA|Reuters|REX|Shutterstock|SWNS):(?:Associated Press|Getty(?: Images)?|Reuters|Press Association|Rex Features|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) \p{Lu}.{0,560}$/u,
    examples: [
      { line: 'AP:Associated Press Soldiers line the bridge between the two villages', found: true },
      { line: 'Reuters: the two ministers have met.', found: false },
    ],
  },
  {
    id: 'furniture/photo-owner',
    kind: 'caption',
    where: 'any',
    pattern:
      /^(?:(?:getty|reuters|ap|afp|epa|shutterstock|alamy|istock|xinhua|pa|rex|splash|bloomberg)(?: news| images?| photo| pictures?)?(?: ?[/|,] ?(?:getty|reuters|ap|afp|epa|pool|file|rex|handout|shutterstock|alamy)(?: images?)?){0,3}|photo|caption|image (?:caption|copyright)\b.{0,200}|(?:[\p{L}.'-]+ ){1,4}[/|] ?(?:getty images|reuters|ap|afp|epa|shutterstock|npr|cnn)(?: file)?|hide caption|toggle caption|enlarge(?: this)? image)$/iu,
    examples: [
      { line: 'Getty Images', found: true },
      { line: 'AFP/Getty Images', found: true },
      { line: 'Jane Roe / AFP', found: true },
      { line: 'Image caption The two ministers in Tallinn', found: true },
      { line: 'Getty bought the archive', found: false },
    ],
  },
  {
    id: 'furniture/byline',
    kind: 'byline',
    where: 'any',
    pattern:
      /^(?:(?:[Ww]ritten|[Ss]tory|[Rr]eported|[Pp]osted|[Pp]ublished|[Aa]nalysis|[Cc]ompiled|[Ee]dited|[Tt]ext) )?(?:[Bb]y|BY):? \p{Lu}\S{0,40}(?: (?:and|AND|in|IN|for|FOR|at|of|the|de|da|van|von|bin|al|el|[&|,/-]|\p{Lu}\S{0,40}|\d{1,4},?|(?:staff |diplomatic |political |foreign )?(?:writer|reporter|correspondent|editor)s?,?)){0,11}$/u,
    examples: [
      { line: 'By Jane Roe and John Doe in Nairobi', found: true },
      { line: 'BY JANE ROE', found: true },
      { line: 'By Jane Roe, staff writer', found: true },
      { line: 'By Monday the envoys had left the city without a deal.', found: false },
      { line: 'By meeting them he broke with custom', found: false },
    ],
  },
  {
    id: 'furniture/reporting-by',
    kind: 'byline',
    where: 'any',
    pattern:
      /^[([]?(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation) by [\p{Lu}\p{Ll}]|[Ee]dited by\b|[Ww]ith (?:inputs?|additional reporting|agency inputs?) (?:from|by)\b|[Ww]ith (?:agencies|agency inputs?)\b|[Tt]he (?:Associated Press|writer|author)[^.]{0,80}contributed to this (?:report|story|article)|(?:\p{Lu}[\p{L}.'-]{0,40},? (?:and )?){1,8}(?:also )?contributed (?:to this (?:report|story|article)|reporting)|(?:[Tt]his|[Tt]he) (?:article|story|post|piece) (?:was|is|has been|first|originally|appeared)\b[^.]{0,80}(?:publish|appear|written by|provided by|produced by)|[Ff]ollow (?:him|her|us|the writer|\p{Lu}[\p{L}' -]{1,40}) on (?:Twitter|Facebook|Instagram|X)\b).{0,300}$/u,
    examples: [
      { line: '(Reporting by Jane Roe; Editing by John Doe)', found: true },
      { line: 'Jane Roe contributed to this report.', found: true },
      { line: 'This article was first published in Harbour News', found: true },
      { line: 'Follow us on Twitter', found: true },
      { line: 'The report was welcomed by both governments.', found: false },
      { line: 'Editing the treaty took a week.', found: false },
    ],
  },
  {
    id: 'furniture/copyright',
    kind: 'copyright',
    where: 'any',
    needs: ['opyright', 'COPYRIGHT', '©', '(c)', '(C)', 'ights ', 'may not be '],
    pattern:
      /^(?=.{1,400}$)(?:(?:[Cc]opyright|COPYRIGHT|©|\([cC]\)) ?(?:©|\([cC]\)|\d{4}|by \p{Lu}|\p{Lu}).*|.{0,200}\b[Aa]ll [Rr]ights [Rr]eserved\b.*|.{0,80}may not be (?:published, broadcast|reproduced)\b.*)$/u,
    examples: [
      { line: '© 2019 Harbour News', found: true },
      { line: 'Copyright 2017 Harbour News. All rights reserved.', found: true },
      { line: 'Copyright law was on the agenda of the talks.', found: false },
    ],
  },
];
