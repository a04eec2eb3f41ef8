import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { SeedContext } from '../context';
import { rowsOf } from '../documents';
import { paintLandscape } from '../pictures/landscape';
import { encodePng } from '../pictures/png';
import { type SceneName, scenes } from '../pictures/scenes';

interface UploadService {
  upload(params: {
    data: { fileInfo: { name: string; alternativeText: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ id: number }[]>;
}

const ALTERNATIVE_TEXTS: Record<SceneName, string> = {
  pass: 'Snow-covered ridges behind dark firs',
  avenue: 'Rows of green trees before a city, mountains behind',
  hall: 'A city against the evening sky',
  steppe: 'Green hills under snowy mountains',
  plain: 'The sun goes down over a wide plain',
  sea: 'Morning sun over a calm sea',
  valley: 'Wooded hills in the mist',
  stage: 'A low sun over dark hills',
};

/** The id of an uploaded cover, painted on first use. */
export async function seedPicture(
  { strapi, ledger }: SeedContext,
  scene: SceneName
): Promise<number> {
  const name = `${scene}.png`;
  const id = await ledger.once(`picture:${scene}`, {
    find: async () => {
      const where = { name, alternativeText: ALTERNATIVE_TEXTS[scene] };
      const found = (await rowsOf(strapi, 'plugin::upload.file').findOne({ where })) as {
        id: number;
      } | null;
      return found?.id.toString();
    },
    make: async () => {
      const upload = strapi.plugin('upload').service('upload') as UploadService;
      const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
      try {
        const picture = encodePng(paintLandscape(scenes[scene], 1200, 675));
        const filepath = path.join(folder, name);
        await writeFile(filepath, picture);
        const [file] = await upload.upload({
          data: { fileInfo: { name, alternativeText: ALTERNATIVE_TEXTS[scene] } },
          files: { filepath, originalFilename: name, mimetype: 'image/png', size: picture.length },
        });
        if (!file) throw new Error(`Seed: ${name} could not be uploaded`);
        return file.id.toString();
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  });
  return Number(id);
}
