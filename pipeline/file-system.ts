/**
 * The one home of the file system: all that the program asks of it, and no more. Node's own functions under their own names, so that
 * what goes wrong on a disk can be tried at this one place.
 */
export {
  closeSync,
  createReadStream,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
export {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
