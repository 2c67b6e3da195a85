import { preparerLeLancement } from '../../../core/interconnaissance/lancer.ts';
import { repondre } from '../../../core/interconnaissance/repondre.ts';
import { suivreLesDemandes } from '../../../core/interconnaissance/suivre.ts';
import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import type { Interconnaissance } from '../../../core/lists/interconnaissances.list.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { bati } from '../indicateurs/batisseurs.ts';
import { uneLigne } from './annee.ts';

const JOUR = '2026-11-02';
const uneFiche = bati<Structure>(structures, (id) => ({
  nom: `Structure ${id}`,
  type: 'Association',
  statut: 'Active',
  thematiques: [],
}));
const fiches = ['1', '2', '3', '4'].map((id) => uneFiche({ id }));
const aLancer = { demande: 'lancement-1', structures: ['1', '2', '3'], cloture: '2026-11-20' };
const preparer = (lignes: readonly Interconnaissance[] = [], valeurs: Partial<typeof aLancer> = {}, jour = JOUR) =>
  preparerLeLancement({ ...aLancer, ...valeurs }, { lignes, fiches, jour });
const ecrites = (r: ReturnType<typeof preparer>) => (r.ok ? r.valeur : r.refus.message);

describe('lancer les questions de l’année', () => {
  test('une ligne par structure, avec celles qu’on lui demande', () => {
    expect(ecrites(preparer())).toEqual(
      ['1', '2', '3'].map((structure) => ({
        cle: `2026-${structure}`,
        annee: '2026',
        structure,
        cloture: '2026-11-20',
        interrogees: expect.arrayContaining(['1', '2', '3'].filter((id) => id !== structure)) as unknown,
        demande: 'lancement-1',
      })),
    );
  });

  test('interrompue puis répétée, la même demande pose les mêmes questions', () => {
    const toutes = ecrites(preparer());
    if (typeof toutes === 'string') throw new Error(toutes);
    const [premiere, ...reste] = toutes;
    const ecrite = { ...uneLigne('1', undefined), ...premiere } as Interconnaissance;
    expect(ecrites(preparer([ecrite]))).toEqual(reste);
  });

  test('une structure n’est interrogée qu’une fois dans l’année ; celles qu’on ajoute ont le même dernier jour', () => {
    const deja = ['1', '2', '3'].map((id) => uneLigne(id, undefined, { cloture: '2026-11-12' }));
    expect(ecrites(preparer(deja, { demande: 'lancement-2', structures: ['1', '4'] }))).toEqual([
      expect.objectContaining({ structure: '4', cloture: '2026-11-12' }),
    ]);
  });

  test('sous la même clé, d’autres structures ou un autre jour sont refusés, et rien ne s’écrit', () => {
    const sous = ['1', '2', '3'].map((id) =>
      uneLigne(id, undefined, { cloture: '2026-11-20', demande: 'lancement-1' }),
    );
    expect(ecrites(preparer(sous))).toEqual([]);
    expect(ecrites(preparer(sous, { structures: ['1', '2', '4'] }))).toMatch(/déjà été posées/);
    expect(ecrites(preparer(sous, { cloture: '2026-11-21' }))).toMatch(/déjà été posées/);
  });

  test.each([
    ['closes, elles ne se rouvrent pas', [uneLigne('1', undefined, { cloture: '2026-11-01' })], {}, /closes/],
    ['trop peu de structures', [], { structures: ['1', '2'] }, /3 structures au moins/],
    ['un dernier jour passé', [], { cloture: JOUR }, /est à venir/],
    ['un dernier jour trop lointain', [], { cloture: '2027-06-01' }, /92 jours/],
    ['une structure absente de l’annuaire', [], { structures: ['1', '2', '9'] }, /plus dans l’annuaire/],
  ] as const)('%s : refusé', (_, lignes, valeurs, message) => {
    expect(ecrites(preparer(lignes, valeurs as Partial<typeof aLancer>))).toMatch(message);
  });
});

describe('répondre', () => {
  const demandee = { ...uneLigne('1', undefined), interrogees: ['2', '3'] };
  const quand = { jour: JOUR, maintenant: '2026-11-02T09:00:00Z' };

  test('une réponse par structure, chacune dans sa colonne', () => {
    expect(repondre(demandee, { 2: 'Ensemble', 3: 'Inconnue' }, quand)).toEqual({
      ok: true,
      valeur: { inconnues: ['3'], deNom: [], orientations: [], ensemble: ['2'], reponduLe: quand.maintenant },
    });
  });

  test('redite, elle ne change rien ; dite autrement, elle remplace tout', () => {
    const repondue = { ...demandee, ensemble: ['2'], reponduLe: '2026-11-01T09:00:00Z' };
    expect(repondre(repondue, { 2: 'Ensemble' }, quand)).toEqual({ ok: true, valeur: undefined });
    expect(repondre(repondue, { 3: 'De nom' }, quand)).toMatchObject({ valeur: { deNom: ['3'], ensemble: [] } });
  });

  test('jusqu’au dernier jour compris', () => {
    expect(repondre(demandee, { 2: 'De nom' }, { ...quand, jour: '2026-11-15' }).ok).toBe(true);
    expect(repondre(demandee, { 2: 'De nom' }, { ...quand, jour: '2026-11-16' })).toMatchObject({
      refus: { message: expect.stringMatching(/closes/) as unknown },
    });
  });

  test('rien, ou sur une structure qui n’est pas demandée : refusé', () => {
    expect(repondre(demandee, {}, quand).ok).toBe(false);
    expect(repondre(demandee, { 1: 'Ensemble' }, quand).ok).toBe(false);
    expect(repondre(demandee, { 4: 'Ensemble' }, quand).ok).toBe(false);
  });
});

describe('suivre', () => {
  const unContact = bati<Contact>(contacts, (id) => ({
    nom: `Personne ${id}`,
    structure: '1',
    courriel: `p${id}@exemple.example`,
    visibilite: 'partenaires',
    actif: true,
    principal: true,
  }));
  const uneDemande = bati<Sollicitation>(sollicitations, (id) => ({
    cle: `interconnaissance-s1-i${id}-demande`,
    nature: 'Interconnaissance',
    structure: '1',
    canal: 'Courriel',
    etat: 'Envoyée',
  }));
  const ligne = uneLigne('1', undefined);
  const suivi = (
    e: {
      readonly faites?: readonly Partial<Sollicitation>[];
      readonly contact?: Partial<Contact>;
      readonly fiche?: Partial<Structure>;
      readonly ligne?: Interconnaissance;
    } = {},
  ) =>
    suivreLesDemandes(
      {
        lignes: [e.ligne ?? ligne],
        structures: [{ ...uneFiche({ id: '1' }), ...e.fiche }],
        contacts: [unContact({ id: '7', ...e.contact })],
        faites: (e.faites ?? []).map((s) => uneDemande({ interconnaissance: ligne.id, ...s })),
      },
      '2026-11-02T09:00:00Z',
    )[0]?.suivi;
  const relance = { cle: 'interconnaissance-s1-i1-relance' };

  test('demandée, silencieuse, puis relancée une seule fois', () => {
    expect(suivi()).toBe('a-demander');
    expect(suivi({ faites: [{}] })).toBe('silencieuse');
    expect(suivi({ faites: [{}, relance] })).toBe('relancee');
    expect(suivi({ faites: [{}, relance], ligne: uneLigne('1', { 2: 'De nom' }) })).toBe('repondue');
  });

  test('reportée, elle attend son jour ; son jour venu, elle est à demander', () => {
    expect(suivi({ faites: [{ etat: 'À envoyer', pasAvant: '2026-11-09T07:30:00Z' }] })).toBe('en-attente');
    expect(suivi({ faites: [{ etat: 'À envoyer', pasAvant: '2026-11-01T07:30:00Z' }] })).toBe('a-demander');
  });

  test('sans adresse, qui ne veut pas de rappels, ou dont l’adresse a refusé : à appeler', () => {
    expect(suivi({ contact: { courriel: undefined } })).toBe('a-appeler');
    expect(suivi({ contact: { sansRappel: true } })).toBe('a-appeler');
    expect(suivi({ faites: [{ etat: 'En erreur' }] })).toBe('a-appeler');
  });

  test('de deux lignes qu’une fusion de fiches a données à une structure, celle qui a répondu', () => {
    const deux = suivreLesDemandes(
      {
        lignes: [ligne, { ...uneLigne('1', { 2: 'De nom' }), id: '99' }],
        structures: [uneFiche({ id: '1' })],
        contacts: [],
        faites: [],
      },
      '2026-11-02T09:00:00Z',
    );
    expect(deux.map((s) => [s.ligne.id, s.suivi])).toEqual([['99', 'repondue']]);
  });

  test('un lien révoqué n’a rien demandé ; une structure partie n’est plus demandée', () => {
    expect(suivi({ faites: [{ revoquee: true }] })).toBe('a-demander');
    expect(suivi({ fiche: { statut: 'Archivée' } })).toBe('partie');
  });
});
