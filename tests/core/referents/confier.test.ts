import fc from 'fast-check';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Referent } from '../../../core/lists/referents.list.ts';
import { preparerTransmission } from '../../../core/referents/confier.ts';
import { preparerNomination } from '../../../core/referents/tenir.ts';
import { uneParticipation, uneRencontre } from '../indicateurs/batisseurs.ts';
import { unContact } from '../rencontres/batisseurs.ts';
import { unReferent } from './batisseurs.ts';

const MAINTENANT = '2026-12-01T09:00:00Z';
const CONTACTS = [
  unContact({ id: '1', structure: '9' }),
  unContact({ id: '2', structure: '9', oid: 'oid-b', tid: 'tid' }),
  unContact({ id: '3', structure: '8', oid: 'oid-c', tid: 'tid' }),
  unContact({ id: '4', structure: '9', actif: false }),
];
const AVENIR = uneRencontre({ id: '5', titre: 'À venir', etat: 'Planifiée', debut: '2026-12-10T09:00:00Z' });
const PASSEE = uneRencontre({ id: '6', titre: 'Tenue' });
const organisee = (rencontre: string): Participation =>
  uneParticipation({ id: rencontre, cle: rencontre, rencontre, structure: '9', organisateur: '1', coorganise: true });

const transmettre = (a: string, referents: readonly Referent[] = [], participations: readonly Participation[] = []) => {
  const t = preparerTransmission(
    { contacts: CONTACTS, referents, participations, rencontres: [AVENIR, PASSEE] },
    { de: '1', a },
    MAINTENANT,
  );
  if (!t.ok) throw new Error(t.refus.message);
  return t.valeur;
};

test('les places passent, avec le jour ; le binôme devenu référent laisse sa place à nommer', () => {
  const [un, deux, trois] = [
    unReferent({ id: '1', referent: '1', binome: '2', binomeDepuis: '2026-01-01' }),
    unReferent({ id: '2', cle: 'b', referent: '3', binome: '1' }),
    unReferent({ id: '3', cle: 'c', referent: '2', binome: '1' }),
  ];
  expect(transmettre('2', [un, deux, trois]).referents.map(({ patch }) => patch)).toEqual([
    { referent: '2', referentDepuis: '2026-12-01', binome: undefined, binomeDepuis: undefined },
    { binome: '2', binomeDepuis: '2026-12-01' },
    { binome: undefined, binomeDepuis: undefined },
  ]);
});

test('une rencontre à venir passe à qui est de la même structure et a un compte ; sinon elle reste, et il est dit pourquoi', () => {
  const roles = [organisee('5'), organisee('6')];
  expect(transmettre('2', [], roles)).toMatchObject({
    participations: [{ titre: 'À venir', patch: { organisateur: '2' } }],
    gardes: [],
  });
  expect(transmettre('3', [], roles)).toMatchObject({ participations: [], gardes: [{ quoi: 'À venir' }] });
});

test.each([
  ['à soi-même', '1'],
  ['à qui n’est plus en poste', '4'],
  ['à qui n’est pas là', '99'],
])('on ne confie rien %s', (_cas, a) => {
  const t = preparerTransmission(
    { contacts: CONTACTS, referents: [], participations: [], rencontres: [] },
    { de: '1', a },
    MAINTENANT,
  );
  expect(t).toMatchObject({ ok: false, refus: { champs: [{ chemin: 'corps.a' }] } });
});

test('quoi que tienne la personne, une fois confié il ne lui reste rien, et personne n’a deux places', () => {
  const place = fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 6 }), fc.constantFrom('2', '3'), (places, a) => {
      const lignes = places
        .filter(([r, b]) => r === undefined || r !== b)
        .map(([referent, binome], i) => unReferent({ id: String(i + 1), cle: `t${i}`, referent, binome }));
      const patchs = new Map(transmettre(a, lignes).referents.map(({ ligne, patch }) => [ligne.id, patch]));
      const apres = lignes.map((l) => ({ ...l, ...patchs.get(l.id) }));
      for (const l of apres) {
        expect([l.referent, l.binome]).not.toContain('1');
        if (l.referent !== undefined) expect(l.binome).not.toBe(l.referent);
      }
      expect(transmettre(a, apres as readonly Referent[]).referents).toEqual([]);
    }),
  );
});

test('qui reste en place garde son jour ; la même nomination redite n’écrit rien', () => {
  const ligne = unReferent({ referent: '1', referentDepuis: '2026-01-01' });
  const corps = { thematique: 'Parentalité', referent: '1', binome: '2' };
  const prete = preparerNomination(ligne, corps, CONTACTS, MAINTENANT);
  expect(prete).toEqual({ ok: true, valeur: { binome: '2', binomeDepuis: '2026-12-01' } });
  const dite = { ...ligne, binome: '2', binomeDepuis: '2026-12-01' };
  expect(preparerNomination(dite, corps, CONTACTS, '2026-12-09T09:00:00Z')).toEqual({ ok: true, valeur: {} });
});

test.each([
  ['deux fois la même', { referent: '1', binome: '1' }, 'corps.binome'],
  ['quelqu’un qui n’est plus en poste', { referent: '4' }, 'corps.referent'],
  ['quelqu’un qui n’est pas là', { binome: '99' }, 'corps.binome'],
])('nommer %s est refusé, là où c’est dit', (_cas, places, chemin) => {
  const refusee = preparerNomination(undefined, { thematique: 'Parentalité', ...places }, CONTACTS, MAINTENANT);
  expect(refusee).toMatchObject({ ok: false, refus: { champs: [{ chemin }] } });
});
