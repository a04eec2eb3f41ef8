import type { SectionSeed } from './types';

/** Parents come before their children. */
export const sections: SectionSeed[] = [
  {
    key: 'kyrgyzstan',
    slug: 'kyrgyzstan',
    position: 1,
    en: {
      title: 'Kyrgyzstan',
      description: 'News from Bishkek, the lake and the seven regions.',
    },
    fr: {
      slug: 'kirghizstan',
      title: 'Kirghizstan',
      description: 'L’actualité de Bichkek, du lac et des sept régions.',
    },
  },
  {
    key: 'kg-politics',
    slug: 'politics',
    parent: 'kyrgyzstan',
    position: 1,
    en: { title: 'Politics', description: 'Government, town halls and village assemblies.' },
    fr: {
      slug: 'politique',
      title: 'Politique',
      description: 'Gouvernement, mairies et assemblées de village.',
    },
  },
  {
    key: 'kg-parliament',
    slug: 'parliament',
    parent: 'kg-politics',
    en: { title: 'Parliament', description: 'What the Jogorku Kenesh debates and decides.' },
    fr: {
      slug: 'parlement',
      title: 'Parlement',
      description: 'Ce que débat et décide le Jogorkou Kenech.',
    },
  },
  {
    key: 'kg-economy',
    slug: 'economy',
    parent: 'kyrgyzstan',
    position: 2,
    en: { title: 'Economy', description: 'Work, prices, markets and those who make things.' },
    fr: {
      slug: 'economie',
      title: 'Économie',
      description: 'Travail, prix, marchés et ceux qui fabriquent.',
    },
  },
  {
    key: 'kazakhstan',
    slug: 'kazakhstan',
    position: 2,
    en: { title: 'Kazakhstan', description: 'From the Caspian shore to the Altai.' },
    fr: {
      slug: 'kazakhstan',
      title: 'Kazakhstan',
      description: 'De la Caspienne à l’Altaï.',
    },
  },
  {
    key: 'kz-environment',
    slug: 'environment',
    parent: 'kazakhstan',
    en: { title: 'Environment', description: 'Steppe, water and air.' },
    fr: { slug: 'environnement', title: 'Environnement', description: 'Steppe, eau et air.' },
  },
  {
    key: 'kz-aral',
    slug: 'aral-sea',
    parent: 'kz-environment',
    en: { title: 'Aral Sea', description: 'A sea that left, and a part of it that came back.' },
    fr: {
      slug: 'mer-d-aral',
      title: 'Mer d’Aral',
      description: 'Une mer partie, et un morceau revenu.',
    },
  },
  {
    key: 'europe',
    slug: 'europe',
    position: 3,
    en: { title: 'Europe', description: 'Neighbours at the other end of the old road.' },
  },
  {
    key: 'germany',
    slug: 'germany',
    parent: 'europe',
    en: { title: 'Germany', description: 'The sixteen states between the Oder and the Rhine.' },
  },
  {
    key: 'berlin',
    slug: 'berlin',
    parent: 'germany',
    en: { title: 'Berlin', description: 'Life in twelve districts.' },
  },
  {
    key: 'culture',
    slug: 'culture',
    position: 4,
    en: { title: 'Culture', description: 'Singers, stages, museums and kitchens.' },
    fr: {
      slug: 'culture',
      title: 'Culture',
      description: 'Chanteurs, scènes, musées et cuisines.',
    },
  },
  {
    key: 'books',
    slug: 'books',
    parent: 'culture',
    // A section may decide otherwise than the site: here a post appears at once.
    moderation: 'after',
    en: { title: 'Books', description: 'Readers among themselves: posts here appear at once.' },
  },
];
