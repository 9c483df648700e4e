/**
 * The least that any reader of NDJSON does: read and parse each line, so many times over.
 *   node test/bench/rivals/floor.mjs articles.ndjson TIMES
 */
import { createReadStream } from 'node:fs';

const [file = '', times] = process.argv.slice(2);
for (let time = 0; time < Number(times); time += 1) {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) JSON.parse(line);
  }
}
