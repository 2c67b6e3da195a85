import fc from 'fast-check';
import type { Publication } from '../../../core/lists/publications.list.ts';
import { deciderPublication } from '../../../core/publication/decider.ts';
import {
  annoncerEnvoi,
  constaterEnvoi,
  type IssueDEnvoi,
  issueDuStatut,
  reserver,
} from '../../../core/publication/etapes.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import { unePublication } from './une-publication.ts';

/** What the channel does with a card, and what it lets us know of it. */
const SORTS = {
  accepte: { affiche: true, issue: 'accepte' },
  refuse: { affiche: false, issue: 'refuse' },
  'affiche puis coupé': { affiche: true, issue: 'inconnu' },
  'perdu en chemin': { affiche: false, issue: 'inconnu' },
} as const satisfies Record<string, { affiche: boolean; issue: IssueDEnvoi }>;
type Sort = keyof typeof SORTS;

const ETAPES = ['lire', 'reserver', 'annoncer', 'envoyer', 'constater'] as const;

const VIERGE = unePublication();

/** One row with its eTag, a channel that counts what it shows, a clock. */
class Monde {
  ligne: Publication | undefined;
  affichees = 0;
  maintenant = '2026-11-01T07:00:00Z';
  private version = 0;

  ecrire(valeurs: Partial<Publication>, eTag: string | undefined): string | undefined {
    if (this.ligne?.eTag !== eTag) return undefined;
    this.version += 1;
    this.ligne = { ...(this.ligne ?? VIERGE), ...valeurs, eTag: `"${this.version}"` };
    return this.ligne.eTag;
  }
}

/** One execution: each call makes the next step; it stops where the rules say so, or where it is killed. */
class Execution {
  private readonly nom: string;
  private readonly monde: Monde;
  private readonly sort: Sort;
  private readonly tueeAvant: number;
  private etape = 0;
  private vue: Publication | undefined;
  private eTag: string | undefined;
  private issue: IssueDEnvoi = 'inconnu';

  constructor(nom: string, monde: Monde, sort: Sort, tueeAvant: number = ETAPES.length) {
    this.nom = nom;
    this.monde = monde;
    this.sort = sort;
    this.tueeAvant = tueeAvant;
  }

  avancer(): void {
    const etape = this.etape < this.tueeAvant ? ETAPES[this.etape] : undefined;
    if (etape === undefined) return;
    this.etape = this[etape]() ? this.etape + 1 : ETAPES.length;
  }

  finir(): void {
    for (const _ of ETAPES) this.avancer();
  }

  private lire(): boolean {
    this.vue = this.monde.ligne;
    return (
      deciderPublication({
        maintenant: this.monde.maintenant,
        jour: 1,
        heure: 8,
        canal: 'Coopération',
        publication: this.vue,
        origine: 'Minuteur',
      }).faire === 'publier'
    );
  }

  private reserver(): boolean {
    const r = reserver({
      canal: 'Coopération',
      mois: '2026-10',
      publication: this.vue,
      origine: 'Minuteur',
      execution: this.nom,
      maintenant: this.monde.maintenant,
    });
    this.eTag =
      'creer' in r ? this.monde.ecrire(r.creer, undefined) : this.monde.ecrire(r.modifier.patch, r.modifier.eTag);
    return this.eTag !== undefined;
  }

  private annoncer(): boolean {
    this.eTag = this.monde.ecrire(annoncerEnvoi({ octets: 9000, empreinte: 'e' }), this.eTag);
    return this.eTag !== undefined;
  }

  private envoyer(): boolean {
    const { affiche, issue } = SORTS[this.sort];
    if (affiche) this.monde.affichees += 1;
    this.issue = issue;
    return true;
  }

  private constater(): boolean {
    return (
      this.monde.ecrire(constaterEnvoi(this.issue, { maintenant: this.monde.maintenant }), this.eTag) !== undefined
    );
  }
}

/** Every order in which two executions of so many steps can mix. */
function entrelacements(a: number, b: number): ('a' | 'b')[][] {
  if (a === 0 && b === 0) return [[]];
  return [
    ...(a > 0 ? entrelacements(a - 1, b).map((r) => ['a' as const, ...r]) : []),
    ...(b > 0 ? entrelacements(a, b - 1).map((r) => ['b' as const, ...r]) : []),
  ];
}

const NOMS_DES_SORTS = Object.keys(SORTS) as Sort[];
/** The time after each step, when steps take no time and when each outlasts a claim. */
const horloge = (minutes: number): string[] =>
  Array.from({ length: 10 }, (_, i) => plusMinutes('2026-11-01T07:00:00Z', (i + 1) * minutes));
const HORLOGES = { 0: horloge(0), 16: horloge(16) };
const SANS_ENVOI: readonly Sort[] = ['accepte'];
const MORTS = [0, 1, 2, 3, 4, 5];

test('deux instances, tuées à toute étape, dans tout ordre, le canal répondant ou non : jamais deux cartes', () => {
  let essais = 0;
  // Killed before sending, what the channel would have done does not matter.
  for (const mortA of MORTS)
    for (const mortB of MORTS)
      for (const ordre of entrelacements(mortA, mortB))
        for (const sort of mortA < 4 ? SANS_ENVOI : NOMS_DES_SORTS)
          for (const minutes of [0, 16] as const) {
            const monde = new Monde();
            const a = new Execution('a', monde, sort);
            const b = new Execution('b', monde, 'accepte');
            for (const [i, qui] of ordre.entries()) {
              (qui === 'a' ? a : b).avancer();
              monde.maintenant = HORLOGES[minutes][i] ?? monde.maintenant;
            }
            monde.maintenant = '2026-11-02T07:00:00Z';
            new Execution('lendemain', monde, 'accepte').finir();
            essais += 1;
            if (monde.affichees > 1) throw new Error(`deux cartes : ${ordre.join('')}, ${sort}, ${minutes} min`);
          }
  expect(essais).toBe((209 + 714 * 4) * 2);
});

test.each([0, 1, 2])('tuée avant d’annoncer l’envoi (étape %i), la publication se reprend le lendemain', (mort) => {
  const monde = new Monde();
  new Execution('a', monde, 'accepte', mort).finir();
  monde.maintenant = plusMinutes(monde.maintenant, 24 * 60);
  new Execution('b', monde, 'accepte').finir();
  expect(monde.affichees).toBe(1);
  expect(monde.ligne?.etat).toBe('Envoyée');
});

test.each([3, 4])('tuée après l’annonce (étape %i), la publication reste incertaine et ne repart pas', (mort) => {
  const monde = new Monde();
  new Execution('a', monde, 'accepte', mort).finir();
  monde.maintenant = plusMinutes(monde.maintenant, 24 * 60);
  new Execution('b', monde, 'accepte').finir();
  expect(monde.affichees).toBe(mort - 3);
  expect(monde.ligne?.etat).toBe('Incertaine');
});

test('une instance suspendue pendant qu’une autre reprend sa réservation n’envoie pas à son réveil', () => {
  const monde = new Monde();
  const lente = new Execution('lente', monde, 'accepte');
  lente.avancer();
  lente.avancer();
  monde.maintenant = plusMinutes(monde.maintenant, 20);
  new Execution('autre', monde, 'accepte').finir();
  lente.finir();
  expect(monde.affichees).toBe(1);
  expect(monde.ligne?.reserveePar).toBe('autre');
});

test('un refus net se retente, et compte ses tentatives', () => {
  const monde = new Monde();
  new Execution('a', monde, 'refuse').finir();
  expect(monde.ligne).toMatchObject({ etat: 'En échec', tentatives: 1 });
  monde.maintenant = plusMinutes(monde.maintenant, 24 * 60);
  new Execution('b', monde, 'accepte').finir();
  expect(monde.ligne).toMatchObject({ etat: 'Envoyée', tentatives: 2, erreur: undefined });
});

test('autant d’instances que l’on veut, à des instants quelconques : jamais deux cartes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ qui: fc.nat(4), minutes: fc.integer({ min: 0, max: 40 }) }), { maxLength: 60 }),
      fc.array(fc.constantFrom(...NOMS_DES_SORTS), { minLength: 5, maxLength: 5 }),
      (pas, sorts) => {
        const monde = new Monde();
        const executions = sorts.map((sort, i) => new Execution(String(i), monde, sort));
        for (const { qui, minutes } of pas) {
          executions[qui]?.avancer();
          monde.maintenant = plusMinutes(monde.maintenant, minutes);
        }
        expect(monde.affichees).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('un statut du canal qui ne dit pas si la carte est partie laisse le doute', () => {
  expect([200, 202].map(issueDuStatut)).toEqual(['accepte', 'accepte']);
  expect([400, 401, 404, 413, 429].map(issueDuStatut)).toEqual(Array(5).fill('refuse'));
  expect([undefined, 302, 408, 500, 502, 504].map(issueDuStatut)).toEqual(Array(6).fill('inconnu'));
});
