import { BLOCKS, type PackedPage } from '../page-data/packed.ts';

/** The data that stands in the page. */
export function pageData(): PackedPage {
  const blocks = BLOCKS.map((id) => {
    const text = document.getElementById(id)?.textContent ?? null;
    if (text === null) throw new Error(`Unexpected page without #${id}, expected it as stage 7 writes it`);
    return [id, JSON.parse(text) as unknown];
  });
  return Object.fromEntries(blocks) as PackedPage;
}
