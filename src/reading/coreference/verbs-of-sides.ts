const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose object is the doer of what follows and may hold their subject: «X expects the two countries to agree». */
export const EXPECTING: ReadonlySet<string> = words('expect want see believe consider wish let enable help allow');

/** Verbs of what is said to somebody or of somebody else. */
export const ADDRESSING: ReadonlySet<string> = words(
  'urge call appeal ask beg implore press condemn criticise criticize denounce accuse blame warn thank praise hail congratulate applaud tell beseech exhort ' +
    'demand threaten caution rebuke scold chide slam reproach commend fault assail berate invite remind assure plead',
);

/** Verbs of judging: what is judged is another's («X called its decision absurd»). */
export const JUDGING: ReadonlySet<string> = words(
  'call condemn criticise criticize denounce slam deplore reject dismiss brand label decry welcome hail praise applaud protest deride mock ridicule ' +
    'demand question blast rebuff scorn resent fear',
);

/** Verbs of what a state does with its own bodies. */
export const COMMANDING: ReadonlySet<string> = words(
  'order send deploy use mobilise mobilize withdraw pull recall instruct direct dispatch command form dissolve dismiss sack name appoint head lead run ' +
    'elect hold reshuffle purge have put place move keep pay build reform replace equip fund double expand strengthen sign cut reduce bring station',
);

/** Verbs whose subject is the host of their object. */
export const HOSTING: ReadonlySet<string> = words('receive host welcome greet entertain fête fete');

/** Verbs of going to see somebody: with a place, or with their object («visit»). */
export const VISITING: ReadonlySet<string> = words('visit fly arrive travel come go land journey return head tour');

/** Verbs of who stands between two others. */
export const MEDIATING: ReadonlySet<string> = words('mediate broker facilitate moderate');
