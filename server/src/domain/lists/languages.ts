import { once } from '../once';
import { plainSigns } from './plain';

/** The accented letters of languages, as their readers write them. */
const ALPHABETS: Readonly<Record<string, string>> = {
  az: 'çəğıöşü',
  cs: 'áčďéěíňóřšťúůýž',
  de: 'äöüéà',
  el: 'άέήίόύώϊϋΐΰ',
  es: 'áéíñóúü',
  et: 'äöõüšž',
  fr: 'àâçéèêëîïôùûüÿ',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áéíóúýðö',
  it: 'àèéìíòóùú',
  kk: 'әғқңөұүһйіё',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  nl: 'éèëïöüáó',
  nordic: 'äöåøéü',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõúü',
  ro: 'ăâîșşțţ',
  ru: 'йёїґўєђћќѓ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  tr: 'çğıöşüâîû',
  vi: 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
};

const lettersOfLanguages = once(() =>
  Object.entries(ALPHABETS).map(([language, alphabet]) => {
    const letters = Array.from(alphabet.normalize('NFC')).flatMap((letter) =>
      plainSigns(letter).map((sign) => sign.letter + sign.accent)
    );
    return [language, new Set(letters)] as const;
  })
);

/** The languages whose alphabet has all of these accented letters. */
export const languagesOf = (accented: Iterable<string>): string[] => {
  const wanted = [...accented];
  return lettersOfLanguages()
    .filter(([, letters]) => wanted.every((letter) => letters.has(letter)))
    .map(([language]) => language);
};
