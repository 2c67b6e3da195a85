import {
  direPeriodeAttendue,
  rappelsDeValeurs,
  valeurAttendue,
  valeursEnRetard,
} from '../../../core/indicateurs/valeurs-attendues.ts';
import { empreinteDAdresse } from '../../../core/liens/adresse-utilisee.ts';
import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { bati, uneStructure, unIndicateur } from './batisseurs.ts';

const aSaisir = (valeurs: Partial<Indicateur> = {}) =>
  unIndicateur({ calcul: 'saisie', cadenceDeSaisie: 'Chaque mois', responsableContact: '1', ...valeurs });
const unContact = bati<Contact>(contacts, (id) => ({
  nom: `Personne ${id}`,
  structure: '1',
  courriel: `p${id}@exemple.example`,
  visibilite: 'partenaires',
  actif: true,
}));
const unRappel = bati<Sollicitation>(sollicitations, (id) => ({
  cle: `valeur-s1-c1-v1-2026-10`,
  nature: 'Valeur à saisir',
  structure: '1',
  contact: '1',
  indicateur: '1',
  canal: 'Courriel',
  etat: 'Envoyée',
  empreinte: id,
}));
const attendu = (i: Indicateur, jour: string) => {
  const v = valeurAttendue(i, jour);
  return v && [v.mois, v.echeance, v.enRetard];
};

test('une valeur est attendue cinq jours avant la fin de sa période, et en retard ensuite', () => {
  expect(attendu(aSaisir(), '2026-11-24')).toEqual(['2026-10', '2026-10-31', true]);
  expect(attendu(aSaisir(), '2026-11-25')).toEqual(['2026-11', '2026-11-30', false]);
  expect(attendu(aSaisir(), '2026-11-30')).toEqual(['2026-11', '2026-11-30', false]);
  expect(attendu(aSaisir(), '2026-12-01')).toEqual(['2026-11', '2026-11-30', true]);
});

test.each([
  ['Chaque trimestre', '2026-09', 'juillet 2026 – septembre 2026'],
  ['Chaque semestre', '2026-06', 'janvier 2026 – juin 2026'],
  ['Chaque année', '2025-12', 'janvier 2025 – décembre 2025'],
] as const)('%s : la dernière période finie', (cadenceDeSaisie, mois, dite) => {
  const v = valeurAttendue(aSaisir({ cadenceDeSaisie }), '2026-11-24');
  expect(v?.mois).toBe(mois);
  expect(v && direPeriodeAttendue(v).replaceAll('\u00A0', ' ')).toBe(dite);
});

test('saisie dans sa période, à n’importe quel mois, elle n’est plus attendue ; retirée, elle l’est de nouveau', () => {
  const trimestre = { cadenceDeSaisie: 'Chaque trimestre' } as const;
  const valeurs = [{ mois: '2026-08', valeur: 3 }];
  expect(attendu(aSaisir({ ...trimestre, valeurs }), '2026-11-24')).toBeUndefined();
  expect(attendu(aSaisir({ ...trimestre, valeurs: [{ mois: '2026-06', valeur: 3 }] }), '2026-11-24')).toBeDefined();
  const retiree = [{ mois: '2026-08', valeur: 3, retiree: true as const }];
  expect(attendu(aSaisir({ ...trimestre, valeurs: retiree }), '2026-11-24')).toBeDefined();
});

test('rien n’est attendu d’un indicateur archivé, sans échéance, qui se compte tout seul, ou né après la période', () => {
  const jour = '2026-11-24';
  expect(attendu(aSaisir({ archiveLe: '2026-11-01' }), jour)).toBeUndefined();
  expect(attendu(aSaisir({ cadenceDeSaisie: undefined }), jour)).toBeUndefined();
  expect(attendu(aSaisir({ calcul: 'diffusions' }), jour)).toBeUndefined();
  expect(attendu({ ...aSaisir(), creeLe: '2026-11-02T09:00:00Z' }, jour)).toBeUndefined();
  expect(valeursEnRetard([aSaisir(), aSaisir({ archiveLe: '2026-11-01' })], jour)).toHaveLength(1);
  expect(valeursEnRetard([aSaisir()], '2026-11-26')).toEqual([]);
});

const rappels = (e: Partial<Parameters<typeof rappelsDeValeurs>[0]> = {}) =>
  rappelsDeValeurs({
    indicateurs: [aSaisir()],
    contacts: [unContact()],
    structures: [uneStructure()],
    faites: [],
    jour: '2026-11-02',
    ...e,
  });

test('un rappel par période, à qui saisit la valeur, quoi qu’il soit devenu de l’indicateur depuis', () => {
  expect(rappels().map((r) => [r.contact.id, r.structure.id, r.attendue.mois])).toEqual([['1', '1', '2026-10']]);
  expect(rappels({ faites: [unRappel()] })).toEqual([]);
  // Given to somebody else, the same value is not asked for twice.
  const a2 = { indicateurs: [aSaisir({ responsableContact: '2' })], contacts: [unContact(), unContact({ id: '2' })] };
  expect(rappels({ ...a2, faites: [unRappel()] })).toEqual([]);
  expect(rappels({ ...a2, faites: [unRappel({ etat: 'Annulée' })] }).map((r) => r.contact.id)).toEqual(['2']);
  expect(rappels({ faites: [unRappel()], jour: '2026-11-26' })).toHaveLength(1);
});

test('un courriel resté à partir est repris ; une adresse qui l’a refusé ne le reçoit pas deux fois', () => {
  const enAttente = unRappel({ etat: 'À envoyer' });
  expect(rappels({ faites: [enAttente] })[0]?.dejaEcrite).toEqual(enAttente);
  const refusee = unRappel({ etat: 'En erreur', empreinteAdresse: empreinteDAdresse('p1@exemple.example') });
  expect(rappels({ faites: [refusee] })).toEqual([]);
});

test('ni à qui est parti, s’oppose, ne veut pas de rappel ou n’a pas d’adresse, ni pour une fiche archivée', () => {
  for (const valeurs of [{ actif: false }, { opposition: true }, { sansRappel: true }, { courriel: undefined }])
    expect(rappels({ contacts: [unContact(valeurs)] })).toEqual([]);
  expect(rappels({ structures: [uneStructure({ statut: 'Archivée' })] })).toEqual([]);
  expect(rappels({ indicateurs: [aSaisir({ responsableContact: undefined })] })).toEqual([]);
});
