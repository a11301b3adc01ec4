import type { Theme } from '../../src/themes/theme.js';

export const sampleTheme: Theme = {
  id: 'harbour',
  order: 1,
  name: { ja: '港', en: 'Harbour' },
  lanes: ['reports'],
  questions: {
    ja: ['何便が欠航しましたか', '原因は何ですか', 'いつ直りましたか'],
    en: ['How many ferries were cancelled?', 'What was the cause?', 'When was it repaired?'],
  },
  instructions: '',
};
