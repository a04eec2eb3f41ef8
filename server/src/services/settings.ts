import type { Core } from '@strapi/strapi';

import { FORUM_UID, SITE_TARGET, type SiteRow } from '../../../content-types';
import type { FieldProblem } from '../../../contracts/codes';
import type {
  SettingField,
  Settings,
  SettingsAnswer,
  SettingsChange,
  SettingsValues,
} from '../../../contracts/settings';
import { settingsValues } from '../../../contracts/settings';
import { DEFAULT_SETTINGS } from '../config/defaults';
import { targetType, type Config, type TargetType } from '../config/schema';
import { columnsOf, type Columns } from '../database/columns';
import { KEPT_NOTE, rowsOf, withConnection } from '../database/sql';
import { transactionally } from '../database/retry';
import { settingFields } from './setting-fields';
import {
  changeSettings,
  contradictionsOf,
  describeSettings,
  pathsOf,
  resolveSettings,
  states,
} from '../domain/settings';
import { DEFAULT_POLICY } from '../domain/policy';
import { refusal } from '../errors';
import { problemsOf } from '../messages/problems-of';
import { say } from '../messages/say';
import { getService } from './get-service';

const HOME_TITLES: Readonly<Record<string, string>> = { en: 'Home', fr: 'Accueil' };

type Tree = Record<string, unknown>;

/**
 * The site's settings: the app's config file, else what was set in the admin panel, else a default; value
 * by value. What was set is kept on the site's own row among the forums, so that a request reads it in
 * the statement that reads its forum, and a change holds at once in every process.
 */
const settingsService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: { version: number | null; settings: Settings } | undefined;
  let columns: Columns<SiteRow> | undefined;
  let fields: Record<string, SettingField> | undefined;

  /** Of all of them, from their schema; made when somebody opens the page first, not at each start. */
  const fieldsOf = () => (fields ??= settingFields(DEFAULT_SETTINGS, DEFAULT_POLICY));

  const config = (): Config => strapi.config.get<Config>('plugin::article-forum');
  /** What the file says of what the panel may set. */
  const file = (): SettingsValues => {
    const {
      homeTitle: _title,
      targets: _targets,
      selfCheck: _selfCheck,
      keptPagesMegabytes: _megabytes,
      ...values
    } = config();
    return values;
  };
  const storedOn = (site: SiteRow | null): SettingsValues =>
    (site?.settings ?? {}) as SettingsValues;
  const levels = (site: SiteRow | null) => ({
    file: file(),
    stored: storedOn(site),
    defaults: DEFAULT_SETTINGS,
  });

  const readSite = async (): Promise<SiteRow | null> => {
    columns ??= columnsOf<SiteRow>(strapi, FORUM_UID, ['id', 'version', 'settings'], {
      alias: 'site',
    });
    const { tableName } = strapi.db.metadata.get(FORUM_UID);
    const text = `${KEPT_NOTE}SELECT ${columns.select} FROM ${tableName} site
      WHERE target_uid = ? AND target_document_id = ? AND target_locale = ?`;
    const result = await withConnection(strapi, (knex) =>
      knex.raw(text, Object.values(SITE_TARGET))
    );
    const [row] = rowsOf<Record<string, unknown>>(result);
    return row === undefined ? null : columns.read(row);
  };

  const service = {
    /**
     * The settings in force, given the site's row as it was just read; null where nothing was ever set.
     */
    from(site: SiteRow | null): Settings {
      const version = site?.version ?? null;
      if (known !== undefined && known.version === version) return known.settings;
      const settings = resolveSettings(levels(site));
      known = { version, settings };
      return settings;
    },

    /**
     * The same, given only the version of the site's row, as it was just read: one statement where it has
     * changed since this process asked last, else none.
     */
    async at(version: number | null): Promise<Settings> {
      if (known !== undefined && known.version === version) return known.settings;
      return service.from(version === null ? null : await readSite());
    },

    /** The settings in force; one statement. */
    current: async (): Promise<Settings> =>
      service.from(await getService(strapi, 'forums').findSite()),

    /** Every value with its origin. */
    async describe(): Promise<SettingsAnswer> {
      const site = await getService(strapi, 'forums').findSite();
      return {
        data: describeSettings(levels(site)),
        meta: { fields: fieldsOf(), version: site?.version ?? 0 },
      };
    },

    /**
     * Changes what was set; null gives a value back to its default.
     *
     * @param seen the version that the change was made on; without one, the last one wins
     * @throws 400 request.invalid; 403 settings.locked for a value that the config file fixes; 409
     *   settings.changed
     */
    async change(change: Tree, seen?: number): Promise<SettingsAnswer> {
      const isFixed = pathsOf(change).filter((path) => states(file() as Tree, path));
      if (isFixed.length > 0) {
        throw refusal('settings.locked', 'The config file fixes this value', {
          errors: isFixed.map(problem),
        });
      }
      await transactionally(strapi, async () => {
        const site = await getService(strapi, 'forums').lockSite();
        if (seen !== undefined && seen !== site.version) {
          throw refusal('settings.changed', 'Somebody has changed the settings meanwhile');
        }
        const stored = parse(changeSettings(storedOn(site) as Tree, change));
        const wrong = contradictionsOf(
          resolveSettings({ file: file(), stored, defaults: DEFAULT_SETTINGS })
        );
        if (wrong.length > 0) throw invalid(wrong.map(problem));
        await strapi.db.query(FORUM_UID).updateMany({
          where: { id: site.id },
          data: { settings: stored, version: site.version + 1 },
        });
      });
      return service.describe();
    },

    /** The content types that have forums besides articles; of the file alone, defaults filled in. */
    targetTypes: (): TargetType[] => (config().targets ?? []).map((type) => targetType.parse(type)),

    /** The breadcrumb's first title in a locale, falling back to its language, then English. */
    homeTitle(locale: string): string {
      const titles = { ...HOME_TITLES, ...config().homeTitle };
      return titles[locale] ?? titles[locale.split(/[-_]/)[0] ?? ''] ?? titles.en ?? 'Home';
    },
  };
  return service;
};

const parse = (values: Tree): SettingsValues => {
  const result = settingsValues.safeParse(values, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => problemsOf(issue, 'en')));
};

const invalid = (errors: FieldProblem[]) =>
  refusal('request.invalid', say('en', 'refused.request'), { errors });

const problem = (path: string[]): FieldProblem => ({
  path,
  code: 'invalid-value',
  message: say('en', 'field.invalid-value'),
});

export type { SettingsChange };
export default settingsService;
