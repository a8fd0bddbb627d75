/**
 * What the first sheet does not print about the authority it comes from.
 *
 * The sheet names no authority. It is Cinisello Balsamo (Milan): Ghilardi is its mayor in the
 * mandate 2023–2028, and the sheet's «piazza Confalonieri» is where its town hall stands.
 * `c_c707` is its code in the national index of public administrations (IPA).
 *
 * The sheet spells three units five ways. Only the first is printed with a code, and only the
 * office knows that its short and its long spelling are one unit.
 *
 * The codes of its upper objectives name the budget: in `2024_28_DUP_10_0101` and `10_0101_0101` a
 * mission or program of two digits comes before a running number of two.
 */
export const directory = {
  authority: { code: 'c_c707', name: 'Comune di Cinisello Balsamo' },
  centers: [
    {
      code: '09_UO_2020',
      name: 'UO STAFF SINDACO E GIUNTA',
      spellings: [
        'UO STAFF SINDACO E GIUNTA',
        "UNITA' ORGANIZZATIVA STAFF DEL SINDACO E DELLA GIUNTA",
      ],
    },
    {
      code: null,
      name: 'SERVIZIO STAFF SINDACO, GIUNTA',
      spellings: ['SERVIZIO STAFF SINDACO, GIUNTA'],
    },
    {
      code: null,
      name: 'SERV. INFORMAZ. COMUNIC. WEB',
      spellings: ['SERV. INFORMAZ. COMUNIC. WEB'],
    },
  ],
  // `2024_28_DUP_10_0101`: mandate line 10, mission 01, its first objective. `10_0101_0101`: the
  // same, then program 01 of that mission, its first objective. One sheet cannot prove this
  // reading, so links read this way are marked as derived.
  codePatterns: {
    MISSION: '*_DUP_##_{mission}##',
    PROGRAM: '##_{mission}##_{program}##',
  },
} as const
