import { describe, expect, it } from 'vitest';
import { eventsOf, rowOf, type Names } from '../../../test/helpers/events-of.ts';

const rows = (conllu: string, names: Names, times: Record<string, number> = {}): string[] =>
  eventsOf(conllu, names, times).events.map(rowOf);

describe('who did what to whom', () => {
  it('finds subject and object of an active verb', () => {
    expect(
      rows(
        `1 Brazil Brazil PROPN _ _ 2 nsubj
         2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
         3 the the DET _ _ 5 det
         4 Venezuelan Venezuelan ADJ _ _ 5 amod
         5 move move NOUN _ _ 2 obj`,
        { Brazil: 'BRA', Venezuelan: 'VEN' },
      ),
    ).toEqual(['ACCUSE/disapprove BRA>VEN']);
  });

  it('turns a passive round', () => {
    expect(
      rows(
        `1 Estonia Estonia PROPN _ _ 3 nsubj:pass
         2 was be AUX _ _ 3 aux:pass
         3 criticized criticize VERB _ Tense=Past|VerbForm=Part 0 root
         4 by by ADP _ _ 5 case
         5 Latvia Latvia PROPN _ _ 3 obl:agent`,
        { Estonia: 'EST', Latvia: 'LVA' },
      ),
    ).toEqual(['ACCUSE/disapprove LVA>EST']);
  });

  it('gives a relative clause the noun that it hangs on', () => {
    expect(
      rows(
        `1 Norway Norway PROPN _ _ 0 root
         2 , , PUNCT _ _ 4 punct
         3 which which PRON _ _ 4 nsubj
         4 condemned condemn VERB _ Tense=Past|VerbForm=Fin 1 acl:relcl
         5 Iceland Iceland PROPN _ _ 4 obj`,
        { Norway: 'NOR', Iceland: 'ISL' },
      ),
    ).toEqual(['ACCUSE/disapprove NOR>ISL']);
  });

  it('takes a frame whose words fit and that only misses a party, and finds the other side elsewhere', () => {
    expect(
      rows(
        `1 Fiji Fiji PROPN _ _ 2 nsubj
         2 criticized criticize VERB _ Tense=Past|VerbForm=Fin 0 root
         3 Tonga Tonga PROPN _ _ 2 obj
         4 and and CCONJ _ _ 5 cc
         5 halved halve VERB _ Tense=Past|VerbForm=Fin 2 conj
         6 aid aid NOUN _ _ 5 obj`,
        { Fiji: 'FJI', Tonga: 'TON' },
      ),
    ).toEqual(['ACCUSE/disapprove FJI>TON', 'SANCTION/discontinue FJI>TON']);
  });

  it('takes what somebody telephones to say for said, and what he flies to do for an aim', () => {
    const tree = (going: string, verb: string): string =>
      `1 Fiji Fiji PROPN _ _ 2 nsubj
       2 went ${going} VERB _ Tense=Past|VerbForm=Fin 0 root
       3 to to PART _ _ 4 mark
       4 ${verb} ${verb} VERB _ VerbForm=Inf 2 advcl
       5 Tonga Tonga PROPN _ _ 4 obj`;
    const names = { Fiji: 'FJI', Tonga: 'TON' };
    expect(rows(tree('telephone', 'thank'), names)).toContain('SUPPORT FJI>TON');
    expect(rows(tree('jog', 'thank'), names)).toEqual([]);
    expect(rows(tree('telephone', 'invade'), names).join()).not.toContain('ASSAULT');
  });

  it('gives one who followed suit the act told before', () => {
    expect(
      rows(
        `1 Fiji Fiji PROPN _ _ 2 nsubj
         2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
         3 Tonga Tonga PROPN _ _ 2 obj
         4 . . PUNCT _ _ 2 punct

         1 Samoa Samoa PROPN _ _ 2 nsubj
         2 followed follow VERB _ Tense=Past|VerbForm=Fin 0 root
         3 suit suit NOUN _ _ 2 obj
         4 . . PUNCT _ _ 2 punct`,
        { Fiji: 'FJI', Tonga: 'TON', Samoa: 'WSM' },
      ),
    ).toEqual(['ACCUSE/disapprove FJI>TON', 'ACCUSE/disapprove WSM>TON']);
  });

  it('finds a word of the pattern in what somebody with a name is', () => {
    expect(
      rows(
        `1 Fiji Fiji PROPN _ _ 2 nsubj
         2 recalled recall VERB _ Tense=Past|VerbForm=Fin 0 root
         3 its its PRON _ _ 4 nmod:poss
         4 ambassador ambassador NOUN _ _ 5 nmod:desc
         5 Vuli Vuli PROPN _ _ 2 obj
         6 from from ADP _ _ 7 case
         7 Tonga Tonga PROPN _ _ 2 obl`,
        { Fiji: 'FJI', Tonga: 'TON' },
      ),
    ).toEqual(['SANCTION/withdraw FJI>TON']);
  });

  it('takes a bare phrase behind an adverbial for the object', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 2 nsubj
         2 expelled expel VERB _ Tense=Past|VerbForm=Fin 0 root
         3 in in ADP _ _ 4 case
         4 May May PROPN _ _ 2 obl
         5 the the DET _ _ 7 det
         6 Libyan Libyan ADJ _ _ 7 amod
         7 ambassador ambassador NOUN _ _ 2 obl`,
        { Chad: 'TCD', Libyan: 'LBY' },
      ),
    ).toEqual(['SANCTION/expel TCD>LBY']);
  });

  it('sees no verb in the second half of a compound', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 2 nsubj
         2 kept keep VERB _ Tense=Past|VerbForm=Fin 0 root
         3 a a DET _ _ 7 det
         4 one one NUM _ _ 6 obl _ SpaceAfter=No
         5 - - PUNCT _ _ 6 punct _ SpaceAfter=No
         6 sided side VERB _ Tense=Past|VerbForm=Part 7 acl
         7 list list NOUN _ _ 2 obj
         8 with with ADP _ _ 9 case
         9 Libya Libya PROPN _ _ 6 obl`,
        { Chad: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual([]);
  });

  it('shares the subject of coordinated verbs', () => {
    expect(
      rows(
        `1 Kenya Kenya PROPN _ _ 2 nsubj
         2 recalled recall VERB _ Tense=Past|VerbForm=Fin 0 root
         3 its its PRON _ _ 4 nmod:poss
         4 ambassador ambassador NOUN _ _ 2 obj
         5 and and CCONJ _ _ 6 cc
         6 condemned condemn VERB _ Tense=Past|VerbForm=Fin 2 conj
         7 Somalia Somalia PROPN _ _ 6 obj`,
        { Kenya: 'KEN', Somalia: 'SOM' },
      ),
    ).toContain('ACCUSE/disapprove KEN>SOM');
  });

  it('makes all parties of talks actors', () => {
    expect(
      rows(
        `1 Chile Chile PROPN _ _ 2 nsubj
         2 held hold VERB _ Tense=Past|VerbForm=Fin 0 root
         3 talks talk NOUN _ _ 2 obj
         4 with with ADP _ _ 5 case
         5 Peru Peru PROPN _ _ 3 nmod`,
        { Chile: 'CHL', Peru: 'PER' },
      ),
    ).toEqual(['CONSULT CHL+PER>']);
  });

  it('reads a noun of war with its doer and its victim', () => {
    expect(
      rows(
        `1 The the DET _ _ 3 det
         2 Iraqi Iraqi ADJ _ _ 3 amod
         3 invasion invasion NOUN _ _ 6 nsubj
         4 of of ADP _ _ 5 case
         5 Kuwait Kuwait PROPN _ _ 3 nmod
         6 shocked shock VERB _ Tense=Past|VerbForm=Fin 0 root
         7 traders trader NOUN _ _ 6 obj`,
        { Iraqi: 'IRQ', Kuwait: 'KWT' },
      ),
    ).toEqual(['ASSAULT IRQ>KWT']);
  });

  it('blames the doer of the act that is condemned, not its victim', () => {
    const found = rows(
      `1 Ghana Ghana PROPN _ _ 2 nsubj
       2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
       3 the the DET _ _ 5 det
       4 Iraqi Iraqi ADJ _ _ 5 amod
       5 invasion invasion NOUN _ _ 2 obj
       6 of of ADP _ _ 7 case
       7 Kuwait Kuwait PROPN _ _ 5 nmod`,
      { Ghana: 'GHA', Iraqi: 'IRQ', Kuwait: 'KWT' },
    );
    expect(found).toContain('ACCUSE/disapprove GHA>IRQ');
    expect(found).toContain('ASSAULT IRQ>KWT');
    expect(found).toHaveLength(2);
  });
});

describe('what is only promised, asked, refused or feared', () => {
  it('codes the promise, and what it looks forward to inside it', () => {
    const { events } = eventsOf(
      `1 Canada Canada PROPN _ _ 2 nsubj
       2 promised promise VERB _ Tense=Past|VerbForm=Fin 0 root
       3 to to PART _ _ 4 mark
       4 send send VERB _ VerbForm=Inf 2 xcomp
       5 weapons weapon NOUN _ _ 4 obj
       6 to to ADP _ _ 7 case
       7 Haiti Haiti PROPN _ _ 4 obl`,
      { Canada: 'CAN', Haiti: 'HTI' },
    );
    expect(events.map(rowOf)).toEqual(['AGREE CAN>HTI']);
    expect(events[0]!.anticipates).toMatchObject({ type: 'AID', actors: ['iso:CAN'], recipients: ['iso:HTI'] });
  });

  it('gives a demand the mode of what is demanded', () => {
    expect(
      rows(
        `1 Mali Mali PROPN _ _ 2 nsubj
         2 urged urge VERB _ Tense=Past|VerbForm=Fin 0 root
         3 Niger Niger PROPN _ _ 2 obj
         4 to to PART _ _ 5 mark
         5 release release VERB _ VerbForm=Inf 2 xcomp
         6 prisoners prisoner NOUN _ _ 5 obj`,
        { Mali: 'MLI', Niger: 'NER' },
      ),
    ).toEqual(['REQUEST/yield MLI>NER']);
  });

  it('takes cooperation that lies ahead for AGREE', () => {
    expect(
      rows(
        `1 Japan Japan PROPN _ _ 3 nsubj
         2 will will AUX _ VerbForm=Fin 3 aux
         3 visit visit VERB _ VerbForm=Inf 0 root
         4 India India PROPN _ _ 3 obj`,
        { Japan: 'JPN', India: 'IND' },
      ),
    ).toEqual(['AGREE JPN+IND>']);
  });

  it('takes an act of the present tense for future where its time lies ahead', () => {
    expect(
      rows(
        `1 Japan Japan PROPN _ _ 2 nsubj
         2 meets meet VERB _ Tense=Pres|VerbForm=Fin 0 root
         3 India India PROPN _ _ 2 obj
         4 on on ADP _ _ 5 case
         5 Tuesday Tuesday PROPN _ _ 2 obl`,
        { Japan: 'JPN', India: 'IND' },
        { Tuesday: 4 },
      ),
    ).toEqual(['AGREE JPN+IND>']);
  });

  it('takes prisoners that will be freed for a promise, and a withdrawal that is announced for a concession', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 3 nsubj
         2 will will AUX _ VerbForm=Fin 3 aux
         3 release release VERB _ VerbForm=Inf 0 root
         4 Libyan Libyan ADJ _ _ 5 amod
         5 prisoners prisoner NOUN _ _ 3 obj`,
        { Chad: 'TCD', Libyan: 'LBY' },
      ),
    ).toEqual(['AGREE TCD>LBY']);
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 3 nsubj
         2 will will AUX _ VerbForm=Fin 3 aux
         3 withdraw withdraw VERB _ VerbForm=Inf 0 root
         4 its its PRON _ _ 5 nmod:poss
         5 troops troop NOUN _ _ 3 obj
         6 from from ADP _ _ 7 case
         7 Libya Libya PROPN _ _ 3 obl`,
        { Chad: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual(['CONCEDE TCD>LBY']);
  });

  it('takes the duty of an envoy to leave for an expulsion that lies ahead', () => {
    expect(
      rows(
        `1 Chadian Chadian ADJ _ _ 2 amod
         2 diplomats diplomat NOUN _ _ 4 nsubj
         3 must must AUX _ VerbForm=Fin 4 aux
         4 leave leave VERB _ VerbForm=Inf 0 root
         5 Libya Libya PROPN _ _ 4 obj`,
        { Chadian: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual(['SANCTION/expel LBY>TCD future']);
  });

  it('takes force that one vows to use for a threat', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 2 nsubj
         2 vowed vow VERB _ Tense=Past|VerbForm=Fin 0 root
         3 to to PART _ _ 4 mark
         4 invade invade VERB _ VerbForm=Inf 2 xcomp
         5 Libya Libya PROPN _ _ 4 obj`,
        { Chad: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual(['THREATEN/violence TCD>LBY']);
  });

  it('reads the infinitive of a headline as what all that stand before it will do', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 0 root
         2 and and CCONJ _ _ 3 cc
         3 Libya Libya PROPN _ _ 1 conj
         4 to to PART _ _ 5 mark
         5 meet meet VERB _ VerbForm=Inf 3 acl`,
        { Chad: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual(['AGREE TCD+LBY>']);
  });

  it('says that what could happen did not', () => {
    expect(
      rows(
        `1 Chad Chad PROPN _ _ 3 nsubj
         2 could could AUX _ _ 3 aux
         3 invade invade VERB _ VerbForm=Inf 0 root
         4 Libya Libya PROPN _ _ 3 obj`,
        { Chad: 'TCD', Libya: 'LBY' },
      ),
    ).toEqual(['ASSAULT TCD>LBY hypothetical']);
  });

  it('never turns a negated act into a fact', () => {
    expect(
      rows(
        `1 China China PROPN _ _ 4 nsubj
         2 has have AUX _ _ 4 aux
         3 not not PART _ _ 4 advmod
         4 condemned condemn VERB _ Tense=Past|VerbForm=Part 0 root
         5 Laos Laos PROPN _ _ 4 obj`,
        { China: 'CHN', Laos: 'LAO' },
      ),
    ).toEqual(['ACCUSE/disapprove CHN>LAO negation']);
  });

  it('codes a refusal to condemn as condemning that did not happen', () => {
    expect(
      rows(
        `1 China China PROPN _ _ 2 nsubj
         2 refused refuse VERB _ Tense=Past|VerbForm=Fin 0 root
         3 to to PART _ _ 4 mark
         4 condemn condemn VERB _ VerbForm=Inf 2 xcomp
         5 Laos Laos PROPN _ _ 4 obj`,
        { China: 'CHN', Laos: 'LAO' },
      ),
    ).toEqual(['ACCUSE/disapprove CHN>LAO negation']);
  });

  it('keeps the word of the one who denies', () => {
    const { events } = eventsOf(
      `1 Eritrea Eritrea PROPN _ _ 2 nsubj
       2 denied deny VERB _ Tense=Past|VerbForm=Fin 0 root
       3 attacking attack VERB _ VerbForm=Ger 2 xcomp
       4 Ethiopia Ethiopia PROPN _ _ 3 obj`,
      { Eritrea: { parties: ['ERI'], kind: 'party', name: 'Eritrea' }, Ethiopia: 'ETH' },
    );
    expect(events.map(rowOf)).toEqual(['ASSAULT ERI>ETH negation']);
    expect(events[0]!.saidBy.map((s) => s.name)).toEqual(['Eritrea']);
  });

  it('lets the accused do what he is accused of, on the word of the accuser', () => {
    const { events } = eventsOf(
      `1 Kenya Kenya PROPN _ _ 2 nsubj
       2 accused accuse VERB _ Tense=Past|VerbForm=Fin 0 root
       3 Somalia Somalia PROPN _ _ 2 obj
       4 of of SCONJ _ _ 5 mark
       5 shelling shell VERB _ VerbForm=Ger 2 advcl
       6 Ethiopia Ethiopia PROPN _ _ 5 obj`,
      { Kenya: { parties: ['KEN'], kind: 'party', name: 'Kenya' }, Somalia: 'SOM', Ethiopia: 'ETH' },
    );
    expect(events.map(rowOf)).toContain('ACCUSE/allege KEN>SOM');
    const alleged = events.find((event) => event.type === 'ASSAULT');
    expect(alleged && rowOf(alleged)).toBe('ASSAULT/heavy-weapons SOM>ETH');
    expect(alleged?.saidBy.map((source) => source.name)).toEqual(['Kenya']);
  });

  it('takes force that its doer announces under a condition for a threat', () => {
    expect(
      rows(
        `1 Iran Iran PROPN _ _ 3 nsubj
         2 will will AUX _ VerbForm=Fin 3 aux
         3 attack attack VERB _ VerbForm=Inf 0 root
         4 Israel Israel PROPN _ _ 3 obj
         5 if if SCONJ _ _ 7 mark
         6 it it PRON _ _ 7 nsubj
         7 rearms rearm VERB _ Tense=Pres|VerbForm=Fin 3 advcl`,
        { Iran: 'IRN', Israel: 'ISR' },
      ),
    ).toEqual(['THREATEN/violence IRN>ISR']);
  });
});

describe('one record for each happening', () => {
  const TWICE = `1 Brazil Brazil PROPN _ _ 2 nsubj
       2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
       3 Peru Peru PROPN _ _ 2 obj

       1 The the DET _ _ 3 det
       2 Brazilian Brazilian ADJ _ _ 3 amod
       3 condemnation condemnation NOUN _ _ 6 nsubj
       4 of of ADP _ _ 5 case
       5 Peru Peru PROPN _ _ 3 nmod
       6 came come VERB _ Tense=Past|VerbForm=Fin 0 root
       7 late late ADV _ _ 6 advmod`;
  const names: Names = { Brazil: 'BRA', Brazilian: 'BRA', Peru: 'PER' };

  it('joins two tellings and keeps both triggers, the clearer one first', () => {
    const { events } = eventsOf(TWICE, names);
    expect(events.map(rowOf)).toEqual(['ACCUSE/disapprove BRA>PER']);
    expect(events[0]!.triggers.map((t) => t.text)).toEqual(['condemned', 'condemnation']);
  });

  it('shows words of the page as triggers, and gives the same ids each time', () => {
    const first = eventsOf(TWICE, names);
    for (const event of first.events)
      for (const trigger of event.triggers) expect(first.doc.text.slice(trigger.span.start, trigger.span.end)).toBe(trigger.text);
    expect(eventsOf(TWICE, names)).toEqual(first);
    expect(first.events[0]!.id).toMatch(/^e_[0-9a-f]{16}$/);
  });

  it('says which frame spoke and how each party was found', () => {
    const rules = eventsOf(TWICE, names).events[0]!.why.map((w) => w.rule);
    expect(rules[0]).toMatch(/^frame:condemn/);
    expect(rules).toContain('actor:subj/head');
    expect(rules).toContain('recipient:obj/head');
  });
});

describe('reactions to what was told before', () => {
  const DEAL = `1 Chile Chile PROPN _ _ 4 nsubj
       2 and and CCONJ _ _ 3 cc
       3 Peru Peru PROPN _ _ 1 conj
       4 signed sign VERB _ Tense=Past|VerbForm=Fin 0 root
       5 a a DET _ _ 6 det
       6 treaty treaty NOUN _ _ 4 obj

       1 Brazil Brazil PROPN _ _ 2 nsubj
       2 welcomed welcome VERB _ Tense=Past|VerbForm=Fin 0 root
       3 the the DET _ _ 4 det
       4 agreement agreement NOUN _ _ 2 obj`;
  const names: Names = { Chile: 'CHL', Peru: 'PER', Brazil: 'BRA', Kenya: 'KEN' };

  it('lets a deal that is welcomed mean both its sides', () => {
    expect(rows(DEAL, names)).toContain('SUPPORT BRA>CHL+PER');
  });

  it('carries what one side welcomes to the next that praises it', () => {
    const next = `

       1 Kenya Kenya PROPN _ _ 2 nsubj
       2 praised praise VERB _ Tense=Past|VerbForm=Fin 0 root
       3 the the DET _ _ 4 det
       4 step step NOUN _ _ 2 obj`;
    expect(rows(DEAL + next, names)).toContain('SUPPORT KEN>CHL+PER');
  });
});

describe('authorities and their own people', () => {
  it('takes no year for the one that an act is done to', () => {
    const { events } = eventsOf(
      `1 Italian Italian ADJ _ _ 2 amod
       2 prosecutors prosecutor NOUN _ _ 3 nsubj
       3 complained complain VERB _ Tense=Past|VerbForm=Fin 0 root
       4 in in ADP _ _ 5 case
       5 2016 2016 NUM _ _ 3 obl`,
      { Italian: 'ITA' },
    );
    expect(events.flatMap((event) => event.recipients.map((p) => p.text))).not.toContain('2016');
  });

  it('shows the words that an act of a country is done to', () => {
    const { events } = eventsOf(
      `1 Italian Italian ADJ _ _ 2 amod
       2 police police NOUN _ _ 3 nsubj
       3 detained detain VERB _ Tense=Past|VerbForm=Fin 0 root
       4 the the DET _ _ 5 det
       5 skipper skipper NOUN _ _ 3 obj
       6 in in ADP _ _ 7 case
       7 2016 2016 NUM _ _ 3 obl`,
      { Italian: 'ITA' },
    );
    expect(events.map((event) => [rowOf(event), event.recipients[0]?.text])).toEqual([['COERCE/arrest ITA>ITA', 'the skipper']]);
  });

  const detained = (more: string): string => `1 Police police NOUN _ _ 2 nsubj
       2 detained detain VERB _ Tense=Past|VerbForm=Fin 0 root
       3 two two NUM _ _ 4 nummod
       4 suspects suspect NOUN _ _ 2 obj${more}`;
  const names: Names = { Police: { parties: ['KEN'], kind: 'role' }, Somali: 'SOM', Somalia: 'SOM' };

  it('codes what a body of a country does to somebody without a party', () => {
    expect(rows(detained(''), names)).toEqual(['COERCE/arrest KEN>KEN']);
  });

  it('leaves it alone where the sentence names another party', () => {
    const wanted = `
       5 wanted want VERB _ Tense=Past|VerbForm=Part 4 acl
       6 by by ADP _ _ 7 case
       7 Somalia Somalia PROPN _ _ 5 obl:agent`;
    expect(rows(detained(wanted), names)).not.toContain('COERCE/arrest KEN>KEN');
  });
});

describe('sides that go without saying', () => {
  it('finds the partner of a meeting elsewhere in the sentence', () => {
    const spoke = `1 Peru Peru PROPN _ _ 5 nsubj
       2 , , PUNCT _ _ 5 punct
       3 Chile Chile PROPN _ _ 4 nsubj
       4 met meet VERB _ Tense=Past|VerbForm=Fin 1 acl:relcl
       5 rejoiced rejoice VERB _ Tense=Past|VerbForm=Fin 0 root`;
    expect(rows(spoke, { Peru: 'PER', Chile: 'CHL' })).toEqual(['CONSULT CHL+PER>']);
  });

  it('gives praise and demands the other party that the sentence names', () => {
    const thanked = `1 After after ADP _ _ 3 case
       2 the the DET _ _ 3 det
       3 summer summer NOUN _ _ 8 obl
       4 with with ADP _ _ 5 case
       5 Peru Peru PROPN _ _ 3 nmod
       6 , , PUNCT _ _ 8 punct
       7 Chile Chile PROPN _ _ 8 nsubj
       8 thanked thank VERB _ Tense=Past|VerbForm=Fin 0 root
       9 volunteerism volunteerism NOUN _ _ 8 obj`;
    expect(rows(thanked, { Peru: 'PER', Chile: 'CHL' })).toEqual(['SUPPORT CHL>PER']);
  });

  it('takes what a crowd demands for protest', () => {
    const demanded = `1 Demonstrators demonstrator NOUN _ _ 4 nsubj
       2 in in ADP _ _ 3 case
       3 Lima Lima PROPN _ _ 4 obl
       4 demanded demand VERB _ Tense=Past|VerbForm=Fin 0 root
       5 elections election NOUN _ _ 4 obj`;
    expect(rows(demanded, { Lima: { parties: ['PER'], kind: 'place' } })).toEqual(['PROTEST/demo PER>PER']);
  });
});

describe('protest inside a country', () => {
  it('takes the country from the town in the clause', () => {
    const marched = `1 Thousands thousand NOUN _ _ 2 nsubj
       2 marched march VERB _ Tense=Past|VerbForm=Fin 0 root
       3 in in ADP _ _ 4 case
       4 Lima Lima PROPN _ _ 2 obl`;
    expect(rows(marched, { Lima: 'PER' })).toEqual(['PROTEST/demo PER>PER']);
  });
});

describe('the time and place that a story stands at', () => {
  const tale = (verb: string): string => `1 Chile Chile PROPN _ _ 2 nsubj
       2 condemned condemn VERB _ Tense=Past|VerbForm=Fin 0 root
       3 Peru Peru PROPN _ _ 2 obj
       4 in in ADP _ _ 5 case
       5 Geneva Geneva PROPN _ _ 2 obl
       6 on on ADP _ _ 7 case
       7 Tuesday Tuesday PROPN _ _ 2 obl

       1 Chile Chile PROPN _ _ 2 nsubj
       2 ${verb}
       3 Kenya Kenya PROPN _ _ 2 obj`;
  const names: Names = { Chile: 'CHL', Peru: 'PER', Kenya: 'KEN', Geneva: { parties: ['CHE'], kind: 'place' } };

  it('goes on at the day and the place told just before', () => {
    const { events } = eventsOf(tale('praised praise VERB _ Tense=Past|VerbForm=Fin 0 root'), names, { Tuesday: -3 });
    expect(events.map((e) => e.when?.firstDay)).toEqual(['2019-06-11', '2019-06-11']);
    expect(events.map((e) => e.where?.name)).toEqual(['Geneva', 'Geneva']);
  });

  it('comes back to the day of writing or the one before with the present tense', () => {
    const { events } = eventsOf(tale('praises praise VERB _ Tense=Pres|VerbForm=Fin 0 root'), names, { Tuesday: -3 });
    expect(events[0]!.when?.firstDay).toBe('2019-06-11');
    expect(['2019-06-13', '2019-06-14']).toContain(events[1]!.when?.lastDay);
  });

  it('carries no time on that lies long before the day of writing', () => {
    const { events } = eventsOf(tale('praised praise VERB _ Tense=Past|VerbForm=Fin 0 root'), names, { Tuesday: -300 });
    expect(events[1]!.when?.firstDay).toBe('2019-06-14');
  });
});
