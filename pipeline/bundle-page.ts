/** Run by `npm run build`, in the project's folder: makes `dist/page.js` and `dist/page.css`, which stand in each report.html, of `pipeline/page/`. */
import { build, type Metafile, type Plugin } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from './file-system.ts';

/** No event is told of it, and it would take a fifth of the map. */
const ANTARCTICA = '010';

/** The borders alone: names of countries are not shown on the map. */
const BORDERS: Plugin = {
  name: 'borders',
  setup(building) {
    building.onLoad({ filter: /countries-110m\.json$/ }, ({ path }) => {
      const atlas = JSON.parse(readFileSync(path, 'utf8')) as {
        readonly objects: {
          readonly countries: { readonly geometries: readonly { readonly id?: string }[] };
        };
      };
      const { countries } = atlas.objects;
      const geometries = countries.geometries
        .filter(({ id }) => id !== ANTARCTICA)
        .map((geometry) => ({
          ...geometry,
          properties: undefined,
          id: undefined,
        }));
      return {
        loader: 'json',
        contents: JSON.stringify({
          ...atlas,
          objects: { countries: { ...countries, geometries } },
          bbox: undefined,
        }),
      };
    });
  },
};

/** `node_modules/d3-array` of each file of which something came in. */
function packagesOf({ outputs }: Metafile): readonly string[] {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const found = used.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(found.filter((path) => path !== undefined))].sort();
}

/** What a licence asks to be repeated, its own words once for all packages that have the same. */
function noticesOf(packages: readonly string[]): string {
  const byTerms = new Map<string, string[]>();
  for (const path of packages) {
    const { name, version } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as Record<
      'name' | 'version',
      string
    >;
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((one) => existsSync(`${path}/${one}`));
    if (file === undefined)
      throw new Error(`Unexpected ${path} without a licence, expected LICENSE. Don't bundle it.`);
    const text = readFileSync(`${path}/${file}`, 'utf8');
    const holders = text.match(/^.*copyright (?:\(c\)|©|\d).*$/gim) ?? [];
    const terms = text
      .replace(/^.*copyright (?:\(c\)|©|\d).*$/gim, '')
      .replace(/\s+/g, ' ')
      .trim();
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), `${name} ${version}: ${holders.join(' ').trim()}`]);
  }
  const parts = [...byTerms].map(([terms, holders]) => `${holders.join('\n')}\n${terms}`);
  return parts.join('\n\n').replaceAll('*/', '* /').replaceAll('<', '(').replaceAll('>', ')');
}

const { metafile, outputFiles } = await build({
  entryPoints: ['pipeline/page/main.ts', 'pipeline/page/page.css'],
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'dist',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'inline',
  tsconfig: 'tsconfig.page.json',
  plugins: [BORDERS],
});

const notices = `/*! This page holds other people's work:\n\n${noticesOf(packagesOf(metafile))}\n*/\n`;
for (const { path, text } of outputFiles) {
  // `</script` would end the element that the script stands in.
  const whole = path.endsWith('.js') ? notices + text.trimEnd().replaceAll('</script', '<\\/script') : text;
  writeFileSync(`dist/${path.endsWith('.js') ? 'page.js' : 'page.css'}`, whole);
}
