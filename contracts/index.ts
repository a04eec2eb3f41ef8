export * from './codes';
export * from './common';
export * from './content';
export * from './forum';
export * from './moderation';
export * from './posts';
export * from './rules';
export * from './settings';
