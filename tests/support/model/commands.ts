import fc from 'fast-check';

import { ACTIONS } from '../../../contracts/decisions';
import type { ForumModel, SeenPost } from './forum-model';
import { MODERATOR_NAME, type RealForum } from './real-forum';

/** The model, the app, and the time at which both are told that something happens. */
export interface Step {
  model: ForumModel;
  real: RealForum;
  /** ISO date; another one each step. */
  at: string;
}

type Command = fc.AsyncCommand<ForumModel, RealForum>;
type AfterEach = (model: ForumModel, real: RealForum) => Promise<void>;

/**
 * Everything that can happen to a forum, each with what it needs to know. A new kind of act is one more
 * entry here and one more method of the model and of the real forum.
 *
 * @param afterEach compares the two
 */
export const commands = (afterEach: AfterEach): fc.Arbitrary<Command>[] => {
  const command = <T>(
    name: string,
    values: fc.Arbitrary<T>,
    act: (step: Step, value: T) => Promise<void>,
    check: (model: Readonly<ForumModel>) => boolean = hasPosts
  ): fc.Arbitrary<Command> =>
    values.map((value) => ({
      check,
      run: async (model, real) => {
        await act({ model, real, at: real.tick() }, value);
        await afterEach(model, real);
      },
      toString: () => `${name}(${JSON.stringify(value)})`,
    }));

  // Twice what makes the life of a forum: where nothing is published nothing can go wrong.
  const grown = command('grow', place, grow, () => true);
  const edited = command('edit', fc.record({ seen: one, isBack }), edit, hasOwnPosts);
  const decided = command('decide', fc.record({ action, seen: some }), decide);
  const undone = command('undo', place, undo, hasDecisions);
  return [
    ...[grown, grown, edited, edited, decided, decided, undone, undone],
    command('publish', some, publish),
    command('submit', place, submit, () => true),
    command('reply', one, reply),
    command('withdraw', place, withdraw, hasOwnPosts),
  ];
};

/**
 * A post by its place, whatever their number: the remainder counts. Often one of the first few: much must
 * happen to one post before it can go wrong.
 */
const place = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 999 }));

interface Nth {
  nth: number;
  /** Seen before its last change. */
  isStale: boolean;
}

const one: fc.Arbitrary<Nth> = fc.record({
  nth: place,
  isStale: fc.integer({ min: 0, max: 7 }).map((n) => n === 7),
});
const some = fc.array(one, { minLength: 1, maxLength: 4 });

const action = fc.constantFrom(...ACTIONS);
const isBack = fc.boolean();

const hasPosts = (model: Readonly<ForumModel>): boolean => model.posts.length > 0;
const hasDecisions = (model: Readonly<ForumModel>): boolean => model.batches.length > 0;
const hasOwnPosts = (model: Readonly<ForumModel>): boolean =>
  model.posts.some((post) => !post.isStaff);

const pick = ({ model }: Step, nth: number): number => nth % model.posts.length;

/** The staff has no edit token. */
const pickOwn = ({ model }: Step, nth: number): number => {
  const own = [...model.posts.keys()].filter((post) => !model.at(post).isStaff);
  return own[nth % own.length] ?? -1;
};

const see = ({ model }: Step, post: number, isStale: boolean): SeenPost => ({
  post,
  revision: model.at(post).revision - Number(isStale),
});

/** No two acts write the same words: those would be refused as sent twice. */
const words = (at: string, authorName: string) => ({ authorName, body: `Written ${at}` });

/** Under a post, or beside them all. */
const submit = (step: Step, nth: number): Promise<void> => {
  const places = [null, ...step.model.posts.keys()];
  return send(step, places[nth % places.length] ?? null);
};

/** A post that everybody can read, under one that everybody can read, or beside them all. */
const grow = async (step: Step, nth: number): Promise<void> => {
  const { model } = step;
  const places = [null, ...model.visiblePosts().filter((post) => !model.at(post).isWithdrawn)];
  const known = model.posts.length;
  await send(step, places[nth % places.length] ?? null);
  await publish(step, [{ nth: known, isStale: false }]);
};

const send = async ({ model, real, at }: Step, parent: number | null): Promise<void> => {
  const text = words(at, 'Aigul');
  expect(await real.submit(parent, text, at)).toBe(model.submit(parent, text, at));
};

const reply = async (step: Step, { nth, isStale }: Nth): Promise<void> => {
  const { model, real, at } = step;
  const text = words(at, 'The editors');
  const parent = see(step, pick(step, nth), isStale);
  expect(await real.reply(parent, text, at)).toBe(model.reply(parent, text, MODERATOR_NAME, at));
};

const edit = async (
  step: Step,
  { seen, isBack }: { seen: Nth; isBack: boolean }
): Promise<void> => {
  const { model, real, at } = step;
  const post = pickOwn(step, seen.nth);
  // Back to what is public, or forward to something new.
  const body = isBack ? model.at(post).body || 'Nothing is left' : words(at, '').body;
  const known = see(step, post, seen.isStale);
  expect(await real.edit(known, body, at)).toBe(model.edit(known, body));
};

const withdraw = async (step: Step, nth: number): Promise<void> => {
  const post = pickOwn(step, nth);
  expect(await step.real.withdraw(post, step.at)).toBe(step.model.withdraw(post));
};

const decide = async (
  step: Step,
  { action, seen }: { action: (typeof ACTIONS)[number]; seen: readonly Nth[] }
): Promise<void> => {
  const { model, real, at } = step;
  const byPlace = new Map(seen.map(({ nth, isStale }) => [pick(step, nth), isStale]));
  const posts = [...byPlace]
    .map(([post, isStale]) => see(step, post, isStale))
    .sort((a, b) => a.post - b.post);
  const reason = `Because ${at}`;
  const decision = { at, by: MODERATOR_NAME, reason };
  expect(await real.decide(action, posts, reason, at)).toEqual(
    model.decide(action, posts, decision)
  );
};

const publish = (step: Step, seen: readonly Nth[]): Promise<void> =>
  decide(step, { action: 'publish', seen });

/** Counted from the latest, which is the one that can most often be undone. */
const undo = async ({ model, real, at }: Step, nth: number): Promise<void> => {
  const batch = model.batches.length - 1 - (nth % model.batches.length);
  expect(await real.undo(batch, at)).toEqual(model.undo(batch, MODERATOR_NAME, at));
};
