/**
 * What is painted first, in Russian. Names that are put in stay in the nominative, after a colon or a dash or in brackets; only the
 * nouns that this file counts itself are inflected, by the plural rules of the language.
 */
import type { FirstMessages } from './messages.js';

let rules: Intl.PluralRules | undefined;

/** The form of a noun that goes with a number: 1, 21 `one`; 2–4, 22–24 `few`; 0, 5–20 `many`. */
export function form(count: number, one: string, few: string, many: string): string {
  rules ??= new Intl.PluralRules('ru');
  const rule = rules.select(count);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
}

const events = (count: number): string => `${count} ${form(count, 'событие', 'события', 'событий')}`;
const places = (count: number): string => `${count} ${form(count, 'место', 'места', 'мест')}`;
export const entries = (count: number): string => `${count} ${form(count, 'запись', 'записи', 'записей')}`;

export const ru: FirstMessages = {
  lang: 'ru',
  dir: 'ltr',
  locale: 'ru-RU',

  events,
  places,
  // In brackets, because the period may end with the full stop of “г.”.
  summary: (placeCount, eventCount, period) =>
    `Карта: ${placeCount}, ${eventCount}${period ? ` (${period})` : ''}. Всё есть в списке ниже.`,
  asOf: (date) => `По состоянию на ${date}${date.endsWith('.') ? '' : '.'}`,
  stale: 'Данные не обновлялись более 90 дней.',
  mapOf: (title) => `Карта: ${title}`,

  markerName: (label, eventCount) => `${label}, ${eventCount}`,
  mergedLabel: (count, region) => {
    const label = places(count).replace(' ', '\u00a0');
    return region ? `${region}, ${label}` : label;
  },
  southCaucasus: 'Южный Кавказ',
  mapKeys: (label) => `${label}. Стрелки двигают карту, плюс и минус меняют масштаб.`,
  mergedName: (label, names) => `${label}: ${names}. Показать по отдельности`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, за пределами карты, ${direction}, расстояние: ${from} — ${distance}`,
  directions: ['север', 'северо-восток', 'восток', 'юго-восток', 'юг', 'юго-запад', 'запад', 'северо-запад'],
  about: (distance) => `около ${distance}`,
  fromPlace: (distance, place) => `${place}\u00a0— ${distance}`,

  close: 'Закрыть',
  backTo: (place) => `Все события: ${place}`,
  status: {
    confirmed: 'подтверждено',
    reported: 'сообщается',
    alleged: 'утверждается',
    assessment: 'оценка',
  },
  kind: { claim: 'утверждение', context: 'контекст', group: 'заголовок для нескольких шагов, не считается' },
  undated: 'без даты',
  more: (count) => `Ещё ${count}`,
  background: (count) => `Фон событий (${count})`,
  argument: (count) => `Оценки аналитиков (${count})`,
  later: (count) => `Дальнейшие события (${count})`,
  otherNames: 'Другие названия',
  usedBy: (who) => `употребление: ${who}`,
  loadingText: 'Текст загружается.',
  noEvents: 'За показанный период событий в этой подборке нет.',

  list: (count) => `Список всех событий (${count})`,
  listHeading: 'События в хронологическом порядке',
  skipMap: 'Пропустить карту',
  find: {
    search: 'Поиск событий и мест',
    filter: 'Фильтр',
    // After “из” the noun is in the genitive, which has one form for 1, 21 and one for all others.
    shown: (count, total) => `${count} из ${total} ${form(total, 'записи', 'записей', 'записей')}`,
    nothing: 'Подходящих записей нет.',
    clear: 'Снова показать все',
  },
  time: {
    timeline: 'Шкала времени',
    period: (from, to) => `${from} — ${to}`,
    undated: (count) => `${entries(count)} без даты, при любом периоде`,
  },
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  reset: 'Снова показать всю карту',
  panUp: 'Сдвинуть вверх',
  panDown: 'Сдвинуть вниз',
  panLeft: 'Сдвинуть влево',
  panRight: 'Сдвинуть вправо',
  mapData: 'Данные карты',
  fullscreen: 'Во весь экран',
  leaveFullscreen: 'Выйти из полноэкранного режима',
  beyondFrame: (count) => `Ещё ${places(count)} за рамкой карты`,

  notices: {
    engineFailed: 'Интерактивная карта недоступна. Изображение, карточки и список работают без неё.',
    noBrief: 'На этой карте нечего показать: не удалось прочитать её подборку.',
    hide: 'Скрыть это сообщение',
  },
  key: {
    count: 'Число в круге: события там',
    border: 'Госграница; Армения — Азербайджан: делимитирована не полностью',
    state: 'Госграница',
    underConstruction: 'Железная дорога строится',
    proposed: 'Предлагаемый участок через Армению',
    schematic: 'Схема, не точная трасса',
  },
};
