/**
 * What is painted first, in Azerbaijani. Names and dates that are put in stand in the nominative, after a colon or a dash or in
 * brackets, because their case endings would follow the sounds of each name.
 */
import type { FirstMessages } from './messages.js';

const MONTHS = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');

export const az: FirstMessages = {
  lang: 'az',
  dir: 'ltr',
  locale: 'az-AZ',
  own: {
    day: (days, month, year) => `${days} ${MONTHS[month]} ${year}`,
    month: (month, year) => `${MONTHS[month]} ${year}`,
    short: 'yan fev mar apr may iyn iyl avq sen okt noy dek'.split(' '),
    kilometre: 'km',
    and: 'və',
  },

  // After a number the noun stays in the singular.
  events: (count) => `${count} hadisə`,
  places: (count) => `${count} yer`,
  summary: (places, events, period) =>
    `Xəritə: ${places}, ${events}${period ? `, ${period}` : ''}. Hamısı aşağıdakı siyahıdadır.`,
  asOf: (date) => `Məlumatların tarixi: ${date}.`,
  stale: 'Xəritə 90 gündən artıqdır ki, yenilənməyib.',
  mapOf: (title) => `Xəritə: ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0yer` : `${count}\u00a0yer`),
  southCaucasus: 'Cənubi Qafqaz',
  mapKeys: (label) => `${label}. Ox düymələri xəritəni sürüşdürür, plyus və minus miqyası dəyişir.`,
  mergedName: (label, names) => `${label}: ${names}. Ayrı-ayrı göstər`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, bu xəritədən kənarda, istiqamət: ${direction}, məsafə: ${from} – ${distance}`,
  directions: ['şimal', 'şimal-şərq', 'şərq', 'cənub-şərq', 'cənub', 'cənub-qərb', 'qərb', 'şimal-qərb'],
  about: (distance) => `təxminən ${distance}`,
  fromPlace: (distance, place) => `${place} – ${distance}`,

  close: 'Bağla',
  backTo: (place) => `Bütün hadisələr: ${place}`,
  status: {
    confirmed: 'təsdiqlənib',
    reported: 'bildirilir',
    alleged: 'iddia edilir',
    assessment: 'qiymətləndirmə',
  },
  kind: { claim: 'iddia', context: 'kontekst', group: 'bir neçə addımın başlığı, sayılmır' },
  undated: 'tarixsiz',
  more: (count) => `daha ${count}`,
  background: (count) => `Arxa plan (${count})`,
  argument: (count) => `Təhlilçilər nə deyir (${count})`,
  later: (count) => `Sonrakı hadisələr (${count})`,
  otherNames: 'Digər adlar',
  usedBy: (who) => `istifadə: ${who}`,
  loadingText: 'Mətn yüklənir.',
  noEvents: 'Göstərilən dövrdə bu icmalda hadisə yoxdur.',

  list: (count) => `Bütün hadisələrin siyahısı (${count})`,
  listHeading: 'Hadisələr zaman ardıcıllığı ilə',
  skipMap: 'Xəritəni ötür',
  find: {
    search: 'Hadisə və yer axtar',
    filter: 'Süzgəc',
    shown: (count, total) => `Göstərilir: ${count} (cəmi ${total} qeyd)`,
    nothing: 'Uyğun qeyd yoxdur.',
    clear: 'Hamısını yenə göstər',
  },
  time: {
    timeline: 'Zaman oxu',
    period: (from, to) => `${from} – ${to}`,
    undated: (count) => `${count} tarixsiz qeyd, istənilən dövrdə göstərilir`,
  },
  zoomIn: 'Yaxınlaşdır',
  zoomOut: 'Uzaqlaşdır',
  reset: 'Bütün xəritəni yenə göstər',
  panUp: 'Yuxarı sürüşdür',
  panDown: 'Aşağı sürüşdür',
  panLeft: 'Sola sürüşdür',
  panRight: 'Sağa sürüşdür',
  mapData: 'Xəritə məlumatları',
  fullscreen: 'Tam ekran',
  leaveFullscreen: 'Tam ekrandan çıx',
  beyondFrame: (count) => `Bu çərçivədən kənarda daha ${count} yer`,

  notices: {
    engineFailed: 'Canlı xəritə əlçatan deyil. Şəkil, kartlar və siyahı onsuz işləyir.',
    noBrief: 'Bu xəritədə göstəriləcək heç nə yoxdur: icmalı oxumaq mümkün olmadı.',
    hide: 'Bu bildirişi gizlət',
  },
  key: {
    count: 'Dairədəki rəqəm: oradakı hadisələrin sayı',
    border: 'Dövlət sərhədi; Ermənistan–Azərbaycan tam delimitasiya edilməyib',
    state: 'Dövlət sərhədi',
    underConstruction: 'Tikilən dəmir yolu',
    proposed: 'Ermənistandan keçən təklif olunan hissə',
    schematic: 'Sxematik, faktiki marşrut deyil',
  },
};
