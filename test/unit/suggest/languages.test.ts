import { deepEqual } from 'node:assert/strict';
import { unmark } from '../marks.ts';
import { shown } from './told.ts';

/** A text with what is said between `⟦` and `⟧`, who says it, and the words that tell so. */
type Case = readonly [title: string, text: string, mention: string, cue: string];

const languages: Readonly<Record<string, readonly Case[]>> = {
  Russian: [
    ['цитата', '«⟦Мы долго ждали этого дня⟧», — сказал Иван Петров.', 'Иван Петров', 'сказал'],
    ['цитата, имя впереди', '«⟦Мы долго ждали⟧», — Иван Петров сказал на встрече.', 'Иван Петров', 'сказал'],
    ['двоеточие', 'Иван Петров сказал: «⟦Мы долго ждали этого дня⟧».', 'Иван Петров', 'сказал'],
    ['слова автора внутри', '«⟦Мы ждали⟧, — сказал Иван Петров. — ⟦Теперь пора⟧».', 'Иван Петров', 'сказал'],
    ['тире', '— ⟦Мы долго ждали этого дня⟧, — сказал Иван Петров.', 'Иван Петров', 'сказал'],
    ['тире и продолжение', '— ⟦Мы ждали⟧, — сказал Иван Петров. — ⟦Теперь пора⟧.', 'Иван Петров', 'сказал'],
    [
      'газета между ними',
      '— ⟦Мы ждали⟧, — рассказала «Вечерней газете» Мария Орлова.',
      'Мария Орлова',
      'рассказала',
    ],
    ['кому', '«⟦Мы ждали⟧», — сообщил журналистам Иван Петров.', 'Иван Петров', 'сообщил'],
    ['кому, после имени', '«⟦Мы ждали⟧», — сообщил Иван Петров журналистам.', 'Иван Петров', 'сообщил'],
    [
      'должность',
      '«⟦Мы ждали⟧», — заявил министр транспорта Иван Петров.',
      'министр транспорта Иван Петров',
      'заявил',
    ],
    ['придаточное', 'Иван Петров заявил, что ⟦мост откроют в мае⟧.', 'Иван Петров', 'заявил'],
    ['деепричастие', 'Мария Орлова уверена, что ⟦мост откроют в мае⟧.', 'Мария Орлова', 'уверена'],
    ['настоящее время', 'Эксперты считают, что ⟦мост не нужен⟧.', 'Эксперты', 'считают'],
    ['по словам', 'По словам Ивана Петрова, ⟦мост откроют в мае⟧.', 'Ивана Петрова', 'По словам'],
    ['по словам, в конце', '⟦Мост откроют в мае⟧, по словам министра.', 'министра', 'по словам'],
    ['местоимение', 'Он подчеркнул, что ⟦мост откроют в мае⟧.', 'Он', 'подчеркнул'],
  ],
  German: [
    ['Zitat', '„⟦Wir haben lange genug gewartet⟧“, sagte Karl Ott.', 'Karl Ott', 'sagte'],
    ['Zitat mit Amt', '„⟦Wir haben gewartet⟧“, sagte der Bürgermeister.', 'der Bürgermeister', 'sagte'],
    ['dass', 'Karl Ott sagte, dass ⟦die Brücke im Mai öffnet⟧.', 'Karl Ott', 'sagte'],
    ['Doppelpunkt', 'Karl Ott sagte: „⟦Wir haben lange genug gewartet⟧.“', 'Karl Ott', 'sagte'],
    ['laut', 'Laut Karl Ott ⟦öffnet die Brücke im Mai⟧.', 'Karl Ott', 'Laut'],
  ],
  French: [
    ['citation', '« ⟦Nous avons assez attendu⟧ », a déclaré Paul Roche.', 'Paul Roche', 'déclaré'],
    ['citation au présent', '« ⟦Nous avons assez attendu⟧ », explique le maire.', 'le maire', 'explique'],
    ['que', 'Paul Roche a déclaré que ⟦le pont ouvrirait en mai⟧.', 'Paul Roche', 'déclaré'],
    ['selon', 'Selon Paul Roche, ⟦le pont ouvrira en mai⟧.', 'Paul Roche', 'Selon'],
  ],
  Spanish: [
    ['cita', '«⟦Hemos esperado bastante⟧», dijo Juan Vega.', 'Juan Vega', 'dijo'],
    ['que', 'Juan Vega dijo que ⟦el puente abrirá en mayo⟧.', 'Juan Vega', 'dijo'],
    ['según', 'Según Juan Vega, ⟦el puente abrirá en mayo⟧.', 'Juan Vega', 'Según'],
  ],
  Polish: [
    ['cytat', '„⟦Czekaliśmy wystarczająco długo⟧” – powiedział Jan Kowal.', 'Jan Kowal', 'powiedział'],
    ['że', 'Jan Kowal powiedział, że ⟦most zostanie otwarty w maju⟧.', 'Jan Kowal', 'powiedział'],
  ],
  Ukrainian: [
    ['цитата', '«⟦Ми довго чекали на цей день⟧», — сказав Іван Коваль.', 'Іван Коваль', 'сказав'],
    ['що', 'Іван Коваль заявив, що ⟦міст відкриють у травні⟧.', 'Іван Коваль', 'заявив'],
    ['за словами', 'За словами Івана Коваля, ⟦міст відкриють у травні⟧.', 'Івана Коваля', 'За словами'],
  ],
};

for (const [language, cases] of Object.entries(languages))
  describe(`Claims suggested in ${language}`, () => {
    for (const [title, text, mention, cue] of cases)
      it(title, async () => {
        deepEqual(await shown(unmark(text).text, ''), [[text, mention, cue]]);
      });
  });
