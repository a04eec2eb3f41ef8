import type { ForumPostRow } from '../../../content-types';
import { expectFiguresToEqualCounts } from '../figures';
import type { TestApp } from '../app';
import { readPosts } from '../posts';
import type { ForumModel } from './forum-model';
import { modelAnswers } from './model-answers';
import type { RealForum } from './real-forum';

/** Compares what is stored, what is counted and what the public is told with what the model says. */
export const expectSame = async (
  app: TestApp,
  model: ForumModel,
  real: RealForum
): Promise<void> => {
  const { ids, article } = real;
  const answers = modelAnswers(model, ids);
  const [rows, threads, flat] = await Promise.all([
    real.rows(),
    readPosts(app.visitor, article, '&limit=100'),
    readPosts(app.visitor, article, '&view=flat&limit=100'),
    expectFiguresToEqualCounts(app.strapi, article),
  ]);
  expect(rows.map(storedOf)).toEqual(ids.map((_, place) => expectedOf(model, place)));

  expect(threads).toEqual({ data: answers.threads('newest'), meta: answers.meta() });
  expect(flat).toEqual({ data: answers.flat(), meta: answers.meta() });
};

/** The same in every other order. */
export const expectSameInTheEnd = async (
  app: TestApp,
  model: ForumModel,
  real: RealForum
): Promise<void> => {
  const answers = modelAnswers(model, real.ids);
  for (const order of ['oldest', 'active'] as const) {
    const { data } = await readPosts(app.visitor, real.article, `&order=${order}&limit=100`);
    expect(data).toEqual(answers.threads(order));
  }
};

const storedOf = (row: ForumPostRow) => ({
  status: row.status,
  revision: row.revision,
  isVisible: row.visible,
  isWithdrawn: row.withdrawn,
  body: row.body,
  proposed: (row.proposedEdit as { body: string } | null)?.body ?? null,
  editedAt: row.editedAt,
  decidedAt: row.decidedAt,
  decidedByName: row.decidedByName,
  decisionReason: row.decisionReason,
});

const expectedOf = (model: ForumModel, place: number): ReturnType<typeof storedOf> => {
  const { status, revision, isWithdrawn, body, proposed, editedAt, decision } = model.at(place);
  return {
    status,
    revision,
    isVisible: model.isVisible(place),
    isWithdrawn,
    body,
    proposed,
    editedAt,
    decidedAt: decision?.at ?? null,
    decidedByName: decision?.by ?? null,
    decisionReason: decision?.reason ?? null,
  };
};
