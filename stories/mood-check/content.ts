/** A clinic's question with five faces, feeling words, a note, and next steps that depend on the answer. */
export const clinicQuestion = {
  type: 'mood',
  id: 'today',
  question: 'How are you today?',
  options: [
    {value: 1, label: 'Very low', face: 1},
    {value: 2, label: 'Low', face: 2},
    {value: 3, label: 'Okay', face: 3},
    {value: 4, label: 'Good', face: 4},
    {value: 5, label: 'Very good', face: 5},
  ],
  feelings: ['worried', 'stressed', 'drained', 'lonely', 'overwhelmed', 'irritated', 'calm', 'hopeful'],
  note: true,
  next: [
    {for: [1, 2], text: 'Here are some things that can help on a day like this.'},
    {for: [1, 2, 3], text: 'A slow pace, no holds', action: {label: 'Breathe for three minutes', href: '#breathing'}},
    {
      for: [1, 2],
      text: 'Leave your number and we call you back',
      action: {label: 'Talk to our team', href: 'contact.html'},
    },
    {for: [4, 5], text: 'Good to hear. Come back whenever you like.'},
  ],
};

/** The same question in Arabic. */
export const arabicQuestion = {
  ...clinicQuestion,
  lang: 'ar',
  question: 'كيف تشعر اليوم؟',
  options: ['سيئ جدًّا', 'سيئ', 'لا بأس', 'جيد', 'جيد جدًّا'].map((label, index) => ({
    value: index + 1,
    label,
    face: index + 1,
  })),
  feelings: ['قلِق', 'متوتر', 'مرهق', 'وحيد', 'هادئ'],
  next: [{for: [1, 2], text: 'تنفّس ببطء', action: {label: 'تمرين التنفّس', href: '#breathing'}}],
};

/** Eleven numeric options without faces. */
export const numericScale = {
  type: 'mood',
  question: 'How well did you sleep?',
  options: Array.from({length: 11}, (_, index) => ({value: index, label: String(index)})),
};

/** Text options without faces. */
export const textOptions = {
  type: 'mood',
  question: 'Do you feel safe at home?',
  options: [
    {value: 'yes', label: 'Yes'},
    {value: 'mostly', label: 'Most of the time'},
    {value: 'no', label: 'No, and I would like to talk about it'},
  ],
};

/** A clinic's crisis lines with fictional numbers. */
export const clinicCrisisLines = {
  type: 'support',
  country: 'GB',
  emergency: '999',
  lines: [
    {
      name: 'Example Clinic, night desk',
      contacts: [{type: 'phone', display: '01632 960 001', dial: '01632960001', hours: '18:00-08:00'}],
      checked: '2026-11-01',
    },
  ],
};
