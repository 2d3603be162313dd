/**
 * What is painted first, in Georgian. Names and dates that are put in stand in the nominative, after a colon or a dash or in
 * brackets, because their case endings would follow the stem of each name.
 */
import type { FirstMessages } from './messages.js';

const MONTHS =
  'იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი'.split(
    ' ',
  );

export const ka: FirstMessages = {
  lang: 'ka',
  dir: 'ltr',
  locale: 'ka-GE',
  own: {
    day: (days, month, year) => `${year} წლის ${days} ${MONTHS[month]}`,
    month: (month, year) => `${year} წლის ${MONTHS[month]}`,
    short: 'იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ'.split(' '),
    kilometre: 'კმ',
    and: 'და',
  },

  // After a number the noun stays in the singular.
  events: (count) => `${count} მოვლენა`,
  places: (count) => `${count} ადგილი`,
  summary: (places, events, period) =>
    `რუკა: ${places}, ${events}${period ? `, ${period}` : ''}. ყველაფერი ქვემოთ მოცემულ სიაშია.`,
  asOf: (date) => `მონაცემების თარიღი: ${date}.`,
  stale: 'რუკა 90 დღეზე მეტია, არ განახლებულა.',
  mapOf: (title) => `რუკა: ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0ადგილი` : `${count}\u00a0ადგილი`),
  southCaucasus: 'სამხრეთ კავკასია',
  mapKeys: (label) => `${label}. ისრიანი კლავიშები რუკას გადააადგილებს, პლუსი და მინუსი მასშტაბს ცვლის.`,
  mergedName: (label, names) => `${label}: ${names}. ცალ-ცალკე ჩვენება`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, ამ რუკის მიღმა, მიმართულება: ${direction}, მანძილი: ${from} – ${distance}`,
  directions: [
    'ჩრდილოეთი',
    'ჩრდილო-აღმოსავლეთი',
    'აღმოსავლეთი',
    'სამხრეთ-აღმოსავლეთი',
    'სამხრეთი',
    'სამხრეთ-დასავლეთი',
    'დასავლეთი',
    'ჩრდილო-დასავლეთი',
  ],
  about: (distance) => `დაახლოებით ${distance}`,
  fromPlace: (distance, place) => `${place} – ${distance}`,

  close: 'დახურვა',
  backTo: (place) => `ყველა მოვლენა: ${place}`,
  status: {
    confirmed: 'დადასტურებული',
    reported: 'ცნობის მიხედვით',
    alleged: 'სავარაუდო',
    assessment: 'შეფასება',
  },
  kind: { claim: 'განცხადება', context: 'კონტექსტი', group: 'რამდენიმე ნაბიჯის სათაური, არ ითვლება' },
  undated: 'უთარიღო',
  more: (count) => `კიდევ ${count}`,
  background: (count) => `ფონი (${count})`,
  argument: (count) => `რას ამბობენ ანალიტიკოსები (${count})`,
  later: (count) => `შემდგომი მოვლენები (${count})`,
  otherNames: 'სხვა სახელწოდებები',
  usedBy: (who) => `გამოიყენება: ${who}`,
  loadingText: 'ტექსტი იტვირთება.',
  noEvents: 'ნაჩვენებ პერიოდში ამ მიმოხილვაში მოვლენა არ არის.',

  list: (count) => `ყველა მოვლენის სია (${count})`,
  listHeading: 'მოვლენები დროის მიხედვით',
  skipMap: 'რუკის გამოტოვება',
  find: {
    search: 'მოვლენებისა და ადგილების ძიება',
    filter: 'ფილტრი',
    shown: (count, total) => `${total} ჩანაწერიდან ${count}`,
    nothing: 'შესაბამისი ჩანაწერი არ არის.',
    clear: 'ყველას კვლავ ჩვენება',
  },
  time: {
    timeline: 'დროის ღერძი',
    period: (from, to) => `${from} – ${to}`,
    undated: (count) => `${count} უთარიღო ჩანაწერი, ჩანს ნებისმიერ პერიოდში`,
  },
  zoomIn: 'გადიდება',
  zoomOut: 'დაპატარავება',
  reset: 'მთელი რუკის კვლავ ჩვენება',
  panUp: 'ზემოთ გადაადგილება',
  panDown: 'ქვემოთ გადაადგილება',
  panLeft: 'მარცხნივ გადაადგილება',
  panRight: 'მარჯვნივ გადაადგილება',
  mapData: 'რუკის მონაცემები',
  fullscreen: 'სრული ეკრანი',
  leaveFullscreen: 'სრული ეკრანიდან გამოსვლა',
  beyondFrame: (count) => `კიდევ ${count} ადგილი ამ ჩარჩოს მიღმა`,

  notices: {
    engineFailed: 'ცოცხალი რუკა მიუწვდომელია. სურათი, ბარათები და სია მის გარეშე მუშაობს.',
    noBrief: 'ამ რუკაზე საჩვენებელი არაფერია: მიმოხილვის წაკითხვა ვერ მოხერხდა.',
    hide: 'ამ შეტყობინების დამალვა',
  },
  key: {
    count: 'რიცხვი წრეში: იქ მომხდარი მოვლენები',
    border: 'სახელმწიფო საზღვარი; სომხეთი–აზერბაიჯანი სრულად დელიმიტირებული არ არის',
    state: 'სახელმწიფო საზღვარი',
    underConstruction: 'მშენებარე რკინიგზა',
    proposed: 'სომხეთზე გამავალი შემოთავაზებული მონაკვეთი',
    schematic: 'სქემატური, არა ფაქტობრივი ტრასა',
  },
};
