import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether something built still belongs to its sources. Contents are compared, not dates: a checkout
 * or a copy gives old files new dates, and the other way round.
 */
export class Freshness {
  constructor(file) {
    this.file = file;
    this.known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  isFresh({ name, sources, outputs }) {
    return outputs.every(existsSync) && this.known[name] === digest([...sources, ...outputs]);
  }

  remember({ name, sources, outputs }) {
    this.known[name] = digest([...sources, ...outputs]);
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.known, null, 2));
  }
}

function digest(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn).sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true })
    .map((name) => path.join(place, name))
    .filter((file) => !file.includes('node_modules') && statSync(file).isFile());
}
