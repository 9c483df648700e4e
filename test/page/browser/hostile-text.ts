/** Texts that make a node, a handler or a link where a page takes text for markup. `hit()` would be called. */
const MARKUP = [
  '<script>hit()</script>',
  '</script><script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<a href="javascript:hit()">x</a>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=hit()>',
  '<style>@import "//example.org"</style>',
  '<details open ontoggle=hit()>',
  '<input autofocus onfocus=hit()>',
  '<body onload=hit()>',
  '<object data="javascript:hit()">',
  '<base href="//example.org/">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<form action="javascript:hit()"><button>x</button></form>',
  '<template><img src=x onerror=hit()></template>',
  '<!--<script>-->hit()',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '\u2028hit()\u2029',
];
const BREAKING_OUT = ['', '"', "'", '">', '`'];

/** One hundred of them. */
export const HOSTILE_TEXTS: readonly string[] = BREAKING_OUT.flatMap((lead) =>
  MARKUP.map((text) => lead + text),
);

export const HOSTILE_ADDRESSES: readonly string[] = [
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  ' javascript:hit()',
  'java\nscript:hit()',
  'data:text/html,<script>hit()</script>',
  'vbscript:hit()',
  'file:///etc/passwd',
  'blob:null/1',
  '//example.org',
  'https://example.org/"onmouseover="hit()',
];
