/** The words in Russian that come after the first paint. */
import type { LaterMessages } from './messages.js';
import { entries, form } from './ru.js';

export const ruLater: LaterMessages = {
  whoSaysIt: 'Кто это говорит',
  sourcesDiffer: 'В чём источники расходятся',
  sources: 'Источники',
  sourceKind: {
    official: 'официальный источник',
    'state-media': 'государственное СМИ',
    independent: 'независимый источник',
    press: 'пресса',
    agency: 'информагентство',
    reference: 'справочное издание',
    analysis: 'анализ',
  },
  connections: 'До и после',
  relation: {
    follows: 'Ранее',
    'followed-by': 'Позднее',
    'part-of': 'Частью чего является',
    'has-part': 'Что сюда входит',
    'described-as-response-to': (saidBy) => `Описывается как ответ на следующее (кто так говорит: ${saidBy})`,
    'described-response': (saidBy) => `Как ответ на это описывается (кто так говорит: ${saidBy})`,
  },
  placesOfEvent: 'Места',
  notTranslated: 'Ещё не переведено',
  notOnMap: (count) => `Только в списке, без места на карте: ${count}`,
  notReviewed: 'Этот перевод не проверен носителем языка',
  feed: {
    current: (time) => `Обновлено: ${time}`,
    failing: (time) => `Обновить не удалось; показано состояние на ${time}`,
    paused: (time) => `Обновление приостановлено; показано состояние на ${time}`,
    pause: 'Приостановить обновление',
    resume: 'Возобновить обновление',
    marks: { fresh: 'новое', changed: 'изменено' },
    added: (count) => `${count} ${form(count, 'новое событие', 'новых события', 'новых событий')}`,
    changed: (count) => `изменено: ${entries(count)}`,
    removed: (count) => `удалено: ${entries(count)}`,
    gone: 'Открытой записи больше нет на этой карте',
  },
  corrections: 'Исправления',
  story: {
    heading: 'Шаг за шагом',
    next: 'Далее',
    previous: 'Назад',
    position: (at, total) => `${at} из ${total}`,
  },
  inset: 'Где находится эта карта',
  infrastructure: 'Трубопроводы и железная дорога Баку — Тбилиси — Карс (схема)',
  gestures: {
    wheel: 'Масштаб карты: Ctrl + прокрутка',
    wheelMac: 'Масштаб карты: ⌘ + прокрутка',
    touch: 'Двигайте карту двумя пальцами',
  },
};
