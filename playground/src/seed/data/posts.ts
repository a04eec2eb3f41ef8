import { elsewherePosts } from './posts-elsewhere';
import { kyrgyzstanPosts } from './posts-kyrgyzstan';
import { passesFrenchPosts, passesPosts } from './posts-passes';
import type { PostSeed } from './types';

/** In the order in which they go in: a post comes after the one that it answers. */
export const posts: PostSeed[] = [
  ...passesPosts,
  ...passesFrenchPosts,
  ...kyrgyzstanPosts,
  ...elsewherePosts,
];
