import type { z } from '@strapi/utils';
import type { Context } from 'koa';

/** What a request said, as the contract middleware parsed it; typed by the same schema. */
export const saidQuery = <S extends z.ZodType>(ctx: Context, _schema: S): z.infer<S> =>
  (ctx.state.said as { query: z.infer<S> }).query;

export const saidBody = <S extends z.ZodType>(ctx: Context, _schema: S): z.infer<S> =>
  (ctx.state.said as { body: z.infer<S> }).body;

export const saidParams = <S extends z.ZodType>(ctx: Context, _schema: S): z.infer<S> =>
  (ctx.state.said as { params: z.infer<S> }).params;
