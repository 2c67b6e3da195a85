import { DOCUMENT_MAX, DOCUMENTS_PAR_RENCONTRE } from '../../../core/bibliotheque/bornes.ts';
import { cleDeDocument, examinerDocument, type Fichier, preparerDepot } from '../../../core/bibliotheque/deposer.ts';
import { joindreDeposes } from '../../../core/bibliotheque/lister.ts';
import { tailleEnMots } from '../../../core/bibliotheque/taille.ts';
import type { DocumentDepose } from '../../../core/lists/documents-deposes.list.ts';
import { unJpeg, unPdf } from './fichiers.ts';

const LE = '2026-11-24T09:00:00Z';

const unFichier = (nom: string, valeurs: Partial<Fichier> = {}): Fichier => ({
  id: `id-${nom}`,
  nom,
  taille: 10,
  eTag: '"{x},1"',
  creeLe: LE,
  modifieLe: LE,
  ...valeurs,
});
const unDepose = (nom: string, valeurs: Partial<DocumentDepose> = {}): DocumentDepose => ({
  id: '1',
  eTag: '"x,1"',
  creeLe: LE,
  modifieLe: LE,
  cle: cleDeDocument('7', nom),
  rencontre: '7',
  nom,
  empreinte: 'a',
  structure: undefined,
  deposeLe: LE,
  ...valeurs,
});
const preparer = (e: Partial<Parameters<typeof preparerDepot>[0]> = {}) =>
  preparerDepot({
    rencontre: '7',
    examine: { base: 'Plan', extension: 'pdf' },
    empreinte: 'a',
    structure: undefined,
    fichiers: [],
    deposes: [],
    maintenant: LE,
    ...e,
  });

test('le même nom et le même contenu ne font qu’un document', () => {
  const la = { fichiers: [unFichier('Plan.pdf')], deposes: [unDepose('Plan.pdf')] };
  expect(preparer(la)).toEqual({ ok: true, valeur: { genre: 'deja', nom: 'Plan.pdf' } });
  const seconde = { fichiers: [unFichier('Plan (version 2).pdf')], deposes: [unDepose('Plan (version 2).pdf')] };
  expect(preparer(seconde)).toMatchObject({ valeur: { genre: 'deja' } });
});

test('le même nom avec un autre contenu se garde à côté : rien n’est écrasé', () => {
  const la = { fichiers: [unFichier('plan.PDF')], deposes: [unDepose('plan.PDF', { empreinte: 'b' })] };
  expect(preparer(la)).toMatchObject({ valeur: { genre: 'ecrire', nom: 'Plan (version 2).pdf', renomme: true } });
});

test('un fichier retiré, remplacé ou modifié dans SharePoint n’est plus celui qui a été déposé', () => {
  const deposes = [unDepose('Plan.pdf')];
  expect(preparer({ deposes })).toMatchObject({ valeur: { genre: 'ecrire', nom: 'Plan.pdf', renomme: false } });
  const modifie = [unFichier('Plan.pdf', { modifieLe: '2026-11-25T09:00:00Z' })];
  expect(preparer({ deposes, fichiers: modifie })).toMatchObject({ valeur: { nom: 'Plan (version 2).pdf' } });
});

test('une rencontre garde un nombre borné de documents', () => {
  const fichiers = Array.from({ length: DOCUMENTS_PAR_RENCONTRE }, (_, i) => unFichier(`${i}.pdf`));
  expect(preparer({ fichiers })).toMatchObject({ refus: { message: expect.stringMatching(/30 documents au plus/) } });
});

test('un fichier vide ou trop lourd est refusé, un nom n’y change rien ; une photo part sans son lieu', () => {
  expect(examinerDocument('a.pdf', new Uint8Array())).toMatchObject({ ok: false });
  const lourd = new Uint8Array(DOCUMENT_MAX + 1);
  lourd.set(unPdf());
  expect(examinerDocument('a.pdf', lourd)).toMatchObject({ refus: { message: expect.stringMatching(/20 Mo/) } });
  const photo = examinerDocument('Salle.JPG', unJpeg());
  expect(photo).toMatchObject({ ok: true, valeur: { base: 'Salle', extension: 'jpg' } });
  expect(photo.ok && photo.valeur.octets.length).toBeLessThan(unJpeg().length);
});

test('ce qu’il y a est ce que dit le dossier ; les lignes disent seulement qui', () => {
  const fichiers = [
    unFichier('a.pdf'),
    unFichier('b.pdf'),
    unFichier('c.pdf', { creeLe: '2026-11-26T09:00:00Z' }),
    unFichier('d.pdf', { creeLe: '2026-11-25T09:00:00Z' }),
  ];
  const deposes = [unDepose('A.pdf', { structure: '4' }), unDepose('b.pdf'), unDepose('d.pdf'), unDepose('parti.pdf')];
  expect(joindreDeposes(fichiers, deposes).map(({ nom, par }) => [nom, par])).toEqual([
    ['c.pdf', undefined],
    // Put there by hand since, under a name that had been deposited.
    ['d.pdf', undefined],
    ['a.pdf', { structure: '4' }],
    ['b.pdf', 'coordination'],
  ]);
});

test('une taille se dit', () => {
  expect([12, 340_000, 1_300_000].map(tailleEnMots)).toEqual(['1\u00A0Ko', '332\u00A0Ko', '1,2\u00A0Mo']);
});
