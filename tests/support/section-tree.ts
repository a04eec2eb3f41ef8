import type {
  Consequences,
  RestorationBody,
  SectionActAnswer,
  SectionTreeAnswer,
  TreeSection,
} from '../../contracts/section-tree';
import type { Answer, Client } from './http';

/** Where the admin API of the page of sections lies. */
export const SECTION_TREE = '/article-forum/section-tree';

export const readTree = async (client: Client, locale = 'en'): Promise<TreeSection[]> => {
  const answer = await client.get(`${SECTION_TREE}?locale=${locale}`);
  expect(answer.status).toBe(200);
  return (answer.body as unknown as SectionTreeAnswer).data;
};

export const sectionIn = (tree: readonly TreeSection[], documentId: string): TreeSection => {
  const found = tree.find((section) => section.documentId === documentId);
  if (found === undefined) throw new Error(`The tree has no section ${documentId}`);
  return found;
};

/** Where a section lies on the site, as the tree says it. */
export const pathOf = async (
  client: Client,
  { documentId }: { documentId: string },
  locale?: string
): Promise<string> => sectionIn(await readTree(client, locale), documentId).path;

/** Titles of the sections directly in a place, in their order. */
export const titlesIn = (tree: readonly TreeSection[], parent: string | null): string[] =>
  tree.filter((section) => section.parent === parent).map(({ title }) => title);

export interface Move {
  section: string;
  parent: string | null;
  before?: string | null;
}

/** A move as the page asks for it, with what its user saw. */
export const moveSeen = (
  tree: readonly TreeSection[],
  { section, parent, before }: Move,
  locale = 'en'
) => ({
  section,
  parent,
  ...(before === undefined ? {} : { before }),
  locale,
  seen: {
    parent: sectionIn(tree, section).parent,
    siblings: tree
      .filter((each) => each.parent === parent && each.documentId !== section)
      .map(({ documentId }) => documentId),
  },
});

export const move = async (client: Client, wanted: Move, outcome?: string): Promise<Answer> => {
  const data = { ...moveSeen(await readTree(client), wanted), outcome };
  return client.post(`${SECTION_TREE}/moves`, { data });
};

export const previewMove = async (client: Client, wanted: Move): Promise<Consequences> => {
  const data = moveSeen(await readTree(client), wanted);
  return dataOf(await client.post(`${SECTION_TREE}/moves/preview`, { data }));
};

interface Rename {
  section: string;
  title: string;
  slug: 'keep' | 'follow';
  locale?: string;
}

export const renameSeen = async (client: Client, { locale = 'en', ...rename }: Rename) => {
  const { title, slug } = sectionIn(await readTree(client, locale), rename.section);
  return { ...rename, locale, seen: { title, slug } };
};

export const rename = async (client: Client, wanted: Rename, outcome?: string): Promise<Answer> => {
  const data = { ...(await renameSeen(client, wanted)), outcome };
  return client.post(`${SECTION_TREE}/renames`, { data });
};

export const previewRename = async (client: Client, wanted: Rename): Promise<Consequences> => {
  const data = await renameSeen(client, wanted);
  return dataOf(await client.post(`${SECTION_TREE}/renames/preview`, { data }));
};

export const deletionSeen = async (client: Client, section: string, moveTo?: string | null) => {
  const { own } = sectionIn(await readTree(client), section);
  return {
    section,
    locale: 'en',
    ...(moveTo === undefined ? {} : { content: { moveTo } }),
    seen: { sections: own.sections, articles: own.articles.all },
  };
};

export const remove = async (
  client: Client,
  section: string,
  moveTo?: string | null
): Promise<Answer> => {
  const data = await deletionSeen(client, section, moveTo);
  return client.post(`${SECTION_TREE}/deletions`, { data });
};

/** What takes an act back. */
export const undoOf = (answer: Answer): RestorationBody['data'] | null => {
  expect(answer.status).toBe(200);
  return (answer.body as unknown as SectionActAnswer).data.undo;
};

export const takeBack = (client: Client, undo: RestorationBody['data'] | null): Promise<Answer> =>
  client.post(`${SECTION_TREE}/restorations`, { data: undo });

const dataOf = <T>(answer: Answer): T => {
  expect(answer.status).toBe(200);
  return answer.body.data;
};
