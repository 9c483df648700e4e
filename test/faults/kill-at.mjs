/**
 * Loaded before the command (`node --import`): the process is killed, as by `kill -9`, at its n-th call that changes a disk, and a write
 * is done in part. KILL_AT tells n, KILL_SHARE how much of the write, 0 to 1; without them the calls are counted, and their number goes
 * to the file that COUNT_TO names.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT ?? Number.POSITIVE_INFINITY);
const share = Number(process.env.KILL_SHARE ?? 0.5);
const countTo = process.env.COUNT_TO;
const { writeFileSync } = fs;
let calls = 0;
let isBegun = false;

/** Whether this is the call at which the process dies. What the start of the program does comes before its first folder. */
function isLast(name) {
  isBegun ||= name === 'mkdir';
  if (isBegun) calls += 1;
  return calls === killAt;
}

/** A part of a write, if it is one; nothing of anything else. */
function watched(owner, name, part = () => {}) {
  const real = owner[name];
  owner[name] = function (...args) {
    if (isLast(name)) {
      part.call(this, ...args);
      process.kill(process.pid, 'SIGKILL');
    }
    return real.apply(this, args);
  };
}

const { writeSync } = fs;

async function watchHandles() {
  const handle = await fs.promises.open(fileURLToPath(import.meta.url));
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  watched(prototype, 'appendFile', function (bytes) {
    writeSync(this.fd, bytes, 0, Math.floor(bytes.length * share));
  });
  for (const name of ['sync', 'close']) watched(prototype, name);
}

if (isMainThread) {
  await watchHandles();
  watched(fs, 'writeSync', (file, bytes, at, length, place) =>
    writeSync(file, bytes, at, Math.floor(length * share), place),
  );
  for (const name of ['openSync', 'ftruncateSync', 'rmSync', 'renameSync', 'writeFileSync', 'closeSync'])
    watched(fs, name);
  for (const name of ['mkdir', 'open', 'rename', 'rm', 'rmdir', 'stat']) watched(fs.promises, name);
  syncBuiltinESMExports();
  if (countTo !== undefined) process.on('exit', () => writeFileSync(countTo, String(calls)));
}
