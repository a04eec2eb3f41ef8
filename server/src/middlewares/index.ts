import contract from './contract';

export const middlewares = { contract };
