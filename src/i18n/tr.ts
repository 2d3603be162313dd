/** What is painted first, in Turkish, worded so that no inserted name or date needs a case ending. */
import type { FirstMessages } from './messages.js';

export const tr: FirstMessages = {
  lang: 'tr',
  dir: 'ltr',
  locale: 'tr-TR',

  // After a number the noun stays singular.
  events: (count) => `${count} olay`,
  places: (count) => `${count} yer`,
  summary: (places, events, period) =>
    `Harita: ${places}, ${events}${period ? `, ${period}` : ''}. Tümü aşağıdaki listede.`,
  asOf: (date) => `${date} itibarıyla.`,
  stale: '90 günden uzun süredir güncellenmedi.',
  mapOf: (title) => `Harita: ${title}`,

  markerName: (label, events) => `${label}, ${events}`,
  mergedLabel: (count, region) => (region ? `${region}, ${count}\u00a0yer` : `${count}\u00a0yer`),
  southCaucasus: 'Güney Kafkasya',
  mapKeys: (label) => `${label}. Ok tuşları haritayı kaydırır, artı ve eksi yakınlaştırıp uzaklaştırır.`,
  mergedName: (label, names) => `${label}: ${names}. Ayrı ayrı göster`,
  pointerName: (marker, direction, distance, from) =>
    `${marker}, bu haritanın dışında, ${direction}, uzaklık: ${from} – ${distance}`,
  directions: ['kuzey', 'kuzeydoğu', 'doğu', 'güneydoğu', 'güney', 'güneybatı', 'batı', 'kuzeybatı'],
  about: (distance) => `yaklaşık ${distance}`,
  fromPlace: (distance, place) => `${place} – ${distance}`,

  close: 'Kapat',
  backTo: (place) => `Tüm olaylar: ${place}`,
  status: {
    confirmed: 'doğrulandı',
    reported: 'bildirildi',
    alleged: 'iddia edildi',
    assessment: 'değerlendirme',
  },
  kind: { claim: 'sav', context: 'bağlam', group: 'birkaç adımın başlığı, sayılmaz' },
  undated: 'tarihsiz',
  more: (count) => `${count} tane daha`,
  background: (count) => `Arka plan (${count})`,
  argument: (count) => `Analistlerin savları (${count})`,
  later: (count) => `Sonraki gelişmeler (${count})`,
  otherNames: 'Diğer adlar',
  usedBy: (who) => `kullanım: ${who}`,
  loadingText: 'Metin yükleniyor.',
  noEvents: 'Gösterilen dönemde bu dosyanın olayı yok.',

  list: (count) => `Tüm olayların listesi (${count})`,
  listHeading: 'Zaman sırasına göre olaylar',
  skipMap: 'Haritayı atla',
  find: {
    search: 'Olay ve yer ara',
    filter: 'Filtrele',
    shown: (count, total) => `${total} kayıttan ${count} tanesi`,
    nothing: 'Eşleşen kayıt yok.',
    clear: 'Tümünü yeniden göster',
  },
  time: {
    timeline: 'Zaman çizelgesi',
    period: (from, to) => `${from} – ${to}`,
    undated: (count) => `${count} tarihsiz kayıt, her dönemde gösterilir`,
  },
  zoomIn: 'Yakınlaştır',
  zoomOut: 'Uzaklaştır',
  reset: 'Haritanın tamamını yeniden göster',
  panUp: 'Yukarı kaydır',
  panDown: 'Aşağı kaydır',
  panLeft: 'Sola kaydır',
  panRight: 'Sağa kaydır',
  mapData: 'Harita verileri',
  fullscreen: 'Tam ekran',
  leaveFullscreen: 'Tam ekrandan çık',
  beyondFrame: (count) => `Bu çerçevenin dışında ${count} yer daha`,

  notices: {
    engineFailed: 'Etkileşimli harita kullanılamıyor. Resim, kartlar ve liste onsuz da çalışır.',
    noBrief: 'Bu haritada gösterilecek bir şey yok: dosyası okunamadı.',
    hide: 'Bu iletiyi gizle',
  },
  key: {
    count: 'Dairedeki sayı: oradaki olaylar',
    border: 'Devlet sınırı; Ermenistan–Azerbaycan: tam belirlenmedi',
    state: 'Devlet sınırı',
    underConstruction: 'Yapım aşamasında demir yolu',
    proposed: 'Önerilen Ermenistan kesimi',
    schematic: 'Şematik, gerçek iz değil',
  },
};
