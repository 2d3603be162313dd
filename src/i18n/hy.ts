/**
 * What is painted first, in Armenian. Names and dates that are put in stand in the nominative, after the mark ՝ or a dash or in
 * brackets, because their case endings would follow the sounds of each name.
 */
import type { FirstMessages } from './messages.js';

const MONTHS =
  'հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր'.split(' ');

export const hy: FirstMessages = {
  lang: 'hy',
  dir: 'ltr',
  locale: 'hy-AM',
  own: {
    day: (days, month, year) => `${year} թ. ${MONTHS[month]}ի ${days}`,
    month: (month, year) => `${year} թ. ${MONTHS[month]}`,
    short: 'հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ'.split(' '),
    kilometre: 'կմ',
    and: 'և',
  },

  // After a number the noun stays in the singular.
  events: (count) => `${count} իրադարձություն`,
  places: (count) => `${count} վայր`,
  summary: (places, events, period) =>
    `Քարտեզ՝ ${places}, ${events}${period ? `, ${period}` : ''}։ Ամեն ինչ ներքևի ցանկում է։`,
  asOf: (date) => `Տվյալների ամսաթիվը՝ ${date}։`,
  stale: 'Չի թարմացվել ավելի քան 90 օր։',
  mapOf: (title) => `Քարտեզ՝ ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0վայր` : `${count}\u00a0վայր`),
  southCaucasus: 'Հարավային Կովկաս',
  mapKeys: (label) =>
    `${label}։ Սլաքներով ստեղները տեղաշարժում են քարտեզը, պլյուսն ու մինուսը փոխում են մասշտաբը։`,
  mergedName: (label, names) => `${label}՝ ${names}։ Ցույց տալ առանձին`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, այս քարտեզից դուրս, ուղղությունը՝ ${direction}, հեռավորությունը՝ ${from} – ${distance}`,
  directions: [
    'հյուսիս',
    'հյուսիս-արևելք',
    'արևելք',
    'հարավ-արևելք',
    'հարավ',
    'հարավ-արևմուտք',
    'արևմուտք',
    'հյուսիս-արևմուտք',
  ],
  about: (distance) => `մոտ ${distance}`,
  fromPlace: (distance, place) => `${place} – ${distance}`,

  close: 'Փակել',
  backTo: (place) => `Բոլոր իրադարձությունները՝ ${place}`,
  status: {
    confirmed: 'հաստատված',
    reported: 'հաղորդվում է',
    alleged: 'պնդվում է',
    assessment: 'գնահատական',
  },
  kind: { claim: 'պնդում', context: 'համատեքստ', group: 'մի քանի քայլի վերնագիր, չի հաշվվում' },
  undated: 'առանց ամսաթվի',
  more: (count) => `ևս ${count}`,
  background: (count) => `Նախապատմություն (${count})`,
  argument: (count) => `Վերլուծաբանների տեսակետներ (${count})`,
  later: (count) => `Հետագա զարգացումներ (${count})`,
  otherNames: 'Այլ անվանումներ',
  usedBy: (who) => `գործածություն՝ ${who}`,
  loadingText: 'Տեքստը բեռնվում է։',
  noEvents: 'Ցուցադրվող ժամանակահատվածում այս ամփոփագիրն իրադարձություններ չունի։',

  list: (count) => `Բոլոր իրադարձությունների ցանկը (${count})`,
  listHeading: 'Իրադարձությունները ժամանակագրական կարգով',
  skipMap: 'Բաց թողնել քարտեզը',
  find: {
    search: 'Որոնել իրադարձություն, վայր',
    filter: 'Զտիչ',
    shown: (count, total) => `Ցուցադրվում է ${count} (ընդամենը՝ ${total} գրառում)`,
    nothing: 'Համապատասխան գրառում չկա։',
    clear: 'Կրկին ցույց տալ բոլորը',
  },
  time: {
    timeline: 'Ժամանակագիծ',
    period: (from, to) => `${from} – ${to}`,
    undated: (count) => `${count} գրառում առանց ամսաթվի, ցուցադրվում է ցանկացած ժամանակահատվածում`,
  },
  zoomIn: 'Մեծացնել',
  zoomOut: 'Փոքրացնել',
  reset: 'Կրկին ցույց տալ ամբողջ քարտեզը',
  panUp: 'Տեղաշարժել վերև',
  panDown: 'Տեղաշարժել ներքև',
  panLeft: 'Տեղաշարժել ձախ',
  panRight: 'Տեղաշարժել աջ',
  mapData: 'Քարտեզի տվյալներ',
  fullscreen: 'Ամբողջ էկրանով',
  leaveFullscreen: 'Փակել ամբողջ էկրանի ռեժիմը',
  beyondFrame: (count) => `Եվս ${count} վայր այս շրջանակից դուրս`,

  notices: {
    engineFailed: 'Ինտերակտիվ քարտեզը հասանելի չէ։ Պատկերը, քարտերը և ցանկն աշխատում են առանց դրա։',
    noBrief: 'Այս քարտեզում ցուցադրելու բան չկա. ամփոփագիրը չհաջողվեց կարդալ։',
    hide: 'Թաքցնել այս հաղորդագրությունը',
  },
  key: {
    count: 'Թիվը սկավառակում՝ իրադարձություններն այնտեղ',
    border: 'Պետական սահման. Հայաստան–Ադրբեջան սահմանն ամբողջությամբ սահմանազատված չէ',
    state: 'Պետական սահման',
    underConstruction: 'Կառուցվող երկաթուղի',
    proposed: 'Առաջարկվող հատված Հայաստանով',
    schematic: 'Սխեմատիկ, ոչ իրական ուղեգիծ',
  },
};
