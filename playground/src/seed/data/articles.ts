import { elsewhereArticles } from './articles-elsewhere';
import { kyrgyzstanArticles } from './articles-kyrgyzstan';
import type { ArticleSeed } from './types';

export const articles: ArticleSeed[] = [...kyrgyzstanArticles, ...elsewhereArticles];
