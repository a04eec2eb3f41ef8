export * from './codes';
export * from './common';
export * from './content';
export * from './forum';
export * from './moderation';
export * from './posts';
