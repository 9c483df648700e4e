import { gzipSync } from 'node:zlib';
import { type Dice, several } from './dice.ts';

const BOMS = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0], [0]] as const;

type Break = (bytes: Buffer, dice: Dice) => Buffer;

const flip: Break = (bytes, dice) => {
  const copy = Buffer.from(bytes);
  for (let left = 1 + dice.below(4); left > 0 && copy.length > 0; left -= 1)
    copy[dice.below(copy.length)] = dice.below(256);
  return copy;
};
const cut: Break = (bytes, dice) => bytes.subarray(0, dice.below(bytes.length + 1));
const behead: Break = (bytes, dice) => bytes.subarray(dice.below(bytes.length + 1));
const fill: Break = (bytes, dice) => {
  const at = dice.below(bytes.length + 1);
  const more = Buffer.from(
    several(1 + dice.below(6), () =>
      dice.pick([0, 0x0a, 0x0d, 0x22, 0x5c, 0x7b, 0x5d, 0x2c, 0x80, 0xc0, 0xed, 0xff]),
    ),
  );
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
};
const repeat: Break = (bytes, dice) => {
  const [start, at] = [dice.below(bytes.length + 1), dice.below(bytes.length + 1)];
  return Buffer.concat([
    bytes.subarray(0, at),
    bytes.subarray(start, start + 1 + dice.below(100)),
    bytes.subarray(at),
  ]);
};
const marked: Break = (bytes, dice) => Buffer.concat([Buffer.from(dice.pick(BOMS)), bytes]);
const wide: Break = (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le');
const BREAKS = [flip, flip, cut, behead, fill, fill, repeat, marked, wide] as const;

/** Bytes after one to three mishaps. */
export function broken(bytes: Buffer, dice: Dice): Buffer {
  let now = bytes;
  for (let left = 1 + dice.below(3); left > 0; left -= 1) now = dice.pick(BREAKS)(now, dice);
  return now;
}

/** A whole gzip file of one or more members. */
export function gzipped(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.below(bytes.length + 1);
  const parts = dice.once(3) ? [bytes.subarray(0, at), bytes.subarray(at)] : [bytes];
  return Buffer.concat(parts.map((part) => gzipSync(part, { level: 1 })));
}

/** A gzip file that broke, or that holds another one. */
export function brokenGzip(bytes: Buffer, dice: Dice): Buffer {
  const whole = gzipped(bytes, dice);
  if (dice.once(6)) return gzipSync(whole, { level: 1 });
  if (dice.once(4))
    return Buffer.concat([whole, Buffer.from(dice.pick(['\0\0\0', 'garbage', '\n', '\x1f\x8b']), 'latin1')]);
  return dice.once(3) ? whole.subarray(0, dice.below(whole.length)) : broken(whole, dice);
}
