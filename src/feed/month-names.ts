/** The months in the languages of the map and two more, as they stand in dates: by themselves and in the genitive. */

const MONTHS: readonly string[] = [
  'january januar jänner janvier ocak yanvar yanvarın январь января հունվար հունվարի იანვარი იანვრის',
  'february februar février şubat fevral fevralın февраль февраля փետրվար փետրվարի თებერვალი თებერვლის',
  'march märz mars mart martın март марта մարտ մարտի მარტი მარტის',
  'april avril nisan aprel aprelin апрель апреля ապրիլ ապրիլի აპრილი აპრილის',
  'may mai mayıs mayın май мая մայիս մայիսի მაისი მაისის',
  'june juni juin haziran iyun iyunun июнь июня հունիս հունիսի ივნისი ივნისის',
  'july juli juillet temmuz iyul iyulun июль июля հուլիս հուլիսի ივლისი ივლისის',
  'august août ağustos avqust avqustun август августа օգոստոս օգոստոսի აგვისტო აგვისტოს',
  'september septembre eylül sentyabr sentyabrın сентябрь сентября սեպտեմբեր սեպտեմբերի სექტემბერი სექტემბრის',
  'october oktober octobre ekim oktyabr oktyabrın октябрь октября հոկտեմբեր հոկտեմբերի ოქტომბერი ოქტომბრის',
  'november novembre kasım noyabr noyabrın ноябрь ноября նոյեմբեր նոյեմբերի ნოემბერი ნოემბრის',
  'december dezember décembre aralık dekabr dekabrın декабрь декабря դեկտեմբեր դեկտեմբերի დეკემბერი დეკემბრის',
];

/** Words that stand in dates beside day, month and year and say no more: “of”, “year”, endings of numbers. */
const FILLERS = new Set(
  'of the st nd rd th er le de den il ilin ci cü cı cu si sı yıl yılı г год года թ թվական թվականի წელი წლის წ ին'.split(
    ' ',
  ),
);

/** Days of the week, as spreadsheets write them before dates. */
const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა bazar ertəsi çərşənbə axşamı cümə';

export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ə/g, 'e');
}

const FOLDED = MONTHS.map((names) => names.split(' ').map(foldWord));
const FOLDED_FILLERS = new Set([...FILLERS, ...WEEKDAYS.split(' ')].map(foldWord));

/** @returns 1 to 12 for a month's name or the first three or more letters of one; undefined for anything else. */
export function monthOf(word: string): number | undefined {
  const folded = foldWord(word);
  if (folded.length < 3) return undefined;
  const whole = FOLDED.findIndex((names) => names.includes(folded));
  if (whole >= 0) return whole + 1;
  const begun = FOLDED.flatMap((names, at) =>
    names.some((name) => name.startsWith(folded)) ? [at + 1] : [],
  );
  return begun.length === 1 ? begun[0] : undefined;
}

export function saysNothing(word: string): boolean {
  return FOLDED_FILLERS.has(foldWord(word));
}
