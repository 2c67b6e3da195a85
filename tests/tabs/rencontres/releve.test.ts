import fc from 'fast-check';
import type { Comptage, NouveauComptage } from '../../../core/lists/comptages.list.ts';
import { comptageRetenu } from '../../../core/rencontres/comptage-retenu.ts';
import { planDeLaPorte } from '../../../core/rencontres/compter-a-la-porte.ts';
import { TRANCHES_D_AGE } from '../../../core/vocabulaires/rencontres.ts';
import {
  aEnvoyer,
  annulerLaDerniere,
  compter,
  corpsDe,
  enAttente,
  lireReleve,
  nouveauReleve,
  type ReleveGarde,
  recu,
} from '../../../tabs/rencontres/comptage/releve.ts';
import { unComptage } from '../../core/indicateurs/batisseurs.ts';

const INSTANT = '2026-11-24T09:00:00Z';

/** A list where a plan is written, as SharePoint would. */
function uneListe() {
  let lignes: readonly Comptage[] = [];
  return {
    recevoir: (r: ReleveGarde) => {
      const plan = planDeLaPorte('7', corpsDe(r), lignes);
      if (plan === undefined) return false;
      const creees = plan.creer.map((v: NouveauComptage) => unComptage({ ...v, id: v.cle }));
      const patchs = new Map(plan.modifier.map(({ id, patch }) => [id, patch]));
      lignes = [...lignes.map((l) => ({ ...l, ...patchs.get(l.id) }) as Comptage), ...creees];
      return creees.length + patchs.size > 0;
    },
    total: () => comptageRetenu(lignes).porte ?? 0,
    lignes: () => lignes,
  };
}

const geste = fc.oneof(
  { weight: 4, arbitrary: fc.record({ trancheAge: fc.constantFrom(...TRANCHES_D_AGE), premiereVenue: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('annuler' as const) },
);

test('deux téléphones s’ajoutent et personne n’est compté deux fois, quoi qui se répète, se perde ou arrive en retard', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1), geste), { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(1), fc.nat(60)), { maxLength: 40 }),
      (gestes, arrivees) => {
        const etats = ['telephone-a', 'telephone-b'].map((cle) => [nouveauReleve('7', cle, INSTANT)]);
        for (const [qui, quoi] of gestes) {
          const siens = etats[qui] ?? [];
          const avant = siens.at(-1) as ReleveGarde;
          siens.push(quoi === 'annuler' ? annulerLaDerniere(avant, INSTANT) : compter(avant, quoi, INSTANT));
        }
        const liste = uneListe();
        const envoyer = (r: ReleveGarde | undefined) => r === undefined || r.rang === 0 || liste.recevoir(r);
        for (const [qui, rang] of arrivees) envoyer(etats[qui]?.[rang % (etats[qui]?.length ?? 1)]);
        for (const siens of etats) envoyer(siens.at(-1));
        for (const [qui, rang] of arrivees) envoyer(etats[qui]?.[rang % (etats[qui]?.length ?? 1)]);
        const comptees = etats.reduce((n, siens) => n + (siens.at(-1)?.personnes.length ?? 0), 0);
        expect(liste.total()).toBe(comptees);
      },
    ),
  );
});

test('ce que l’on n’a pas demandé n’est ni oui ni non, et reste à part d’un « non »', () => {
  const liste = uneListe();
  const vide = nouveauReleve('7', 'telephone-a', INSTANT);
  const une = compter(vide, { trancheAge: '0-10 ans' }, INSTANT);
  liste.recevoir(compter(une, { trancheAge: '0-10 ans', premiereVenue: false }, INSTANT));
  const comptees = liste.lignes().filter((l) => l.nombre > 0);
  expect(comptees.map((l) => [l.nombre, l.premiereVenue, l.venueDite, l.source])).toEqual([
    [1, false, false, 'Porte'],
    [1, false, true, 'Porte'],
  ]);
});

test('le même état reçu deux fois n’écrit rien la seconde', () => {
  const liste = uneListe();
  const etat = compter(nouveauReleve('7', 'telephone-a', INSTANT), { trancheAge: '0-10 ans' }, INSTANT);
  expect([liste.recevoir(etat), liste.recevoir(etat)]).toEqual([true, false]);
});

test('ce qui est touché pendant un envoi reste à envoyer ; une reprise aussi', () => {
  const parti = compter(nouveauReleve('7', 'telephone-a', INSTANT), { trancheAge: '0-10 ans' }, INSTANT);
  const entretemps = compter(parti, { trancheAge: '11-17 ans' }, INSTANT);
  const apres = recu(entretemps, parti);
  expect([aEnvoyer(apres), enAttente(apres)]).toEqual([true, 1]);
  const tout = recu(apres, apres);
  expect([aEnvoyer(tout), enAttente(tout)]).toEqual([false, 0]);
  const reprise = annulerLaDerniere(tout, INSTANT);
  expect([aEnvoyer(reprise), enAttente(reprise)]).toEqual([true, 0]);
  expect(recu(tout, parti)).toBe(tout);
});

test('ce que l’appareil a gardé se relit tel quel ; un texte abîmé n’est rien', () => {
  const garde = compter(nouveauReleve('7', 'telephone-a', INSTANT), { trancheAge: '0-10 ans' }, INSTANT);
  expect(lireReleve(JSON.stringify(garde))).toEqual(garde);
  expect([lireReleve('{"releve"'), lireReleve('{}'), lireReleve(undefined)]).toEqual([undefined, undefined, undefined]);
});
