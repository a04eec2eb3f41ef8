import { ARTICLE_UID } from '../../../content-types';
import { leadsTo, type Model, type ModelOf } from '../domain/query-model';
import { linksOf } from './questions';
import { textFields } from './texts-of';

/** A way from entries of a type to rows with words that nobody may read. */
export interface HiddenLink {
  /** As a query has it: `[related][lead]`. */
  path: string;
  /** Fields with such words, the most telling first. */
  fields: string[];
  /** How many relations lead there. */
  depth: number;
  isToArticles: boolean;
}

/** How far relations are followed. */
const DEPTH = 2;

const ADMIN_UID = 'admin::user';
const ADMIN_FIELDS = ['email', 'firstname', 'username'];

/** Relations that every type has, also where its schema does not say where they lead. */
const targetOf = (model: Model, name: string): string | undefined => {
  if (name === 'createdBy' || name === 'updatedBy') return ADMIN_UID;
  return name === 'localizations' ? model.uid : leadsTo(model, name);
};

export const hiddenLinks = (model: Model, of: ModelOf): HiddenLink[] => {
  const links: HiddenLink[] = [];
  const follow = (type: Model, path: string, depth: number): void => {
    for (const name of linksOf(type)) {
      const target = targetOf(type, name);
      const next = target === undefined ? undefined : of(target);
      if (next === undefined) continue;
      const at = `${path}[${name}]`;
      if (target === ADMIN_UID) {
        links.push({ path: at, fields: ADMIN_FIELDS, depth, isToArticles: false });
        continue;
      }
      if (target === ARTICLE_UID) {
        const fields = textFields(next).sort(
          (a, b) => Number(b === 'title') - Number(a === 'title')
        );
        links.push({ path: at, fields, depth, isToArticles: true });
      }
      if (depth < DEPTH) follow(next, at, depth + 1);
    }
  };
  follow(model, '', 1);
  return links;
};
