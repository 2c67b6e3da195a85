import { Caption1, Text } from '@fluentui/react-components';
import { direAge } from '../../../core/besoins/ranger.ts';
import { type Acteur, DROITS } from '../../../core/droits/droits.ts';
import { type Croisement, demandesDerriere } from '../../../core/trous/cases.ts';
import type { Demande } from '../../../core/trous/demandes.ts';
import { adresseDuBesoin } from '../../besoins/adresses.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import type { Trous } from '../queries.ts';
import { CASE } from '../textes.ts';

/** Drawn at once: the closest to the cell, the oldest first. */
const MONTREES = 10;

interface DerriereProps {
  readonly acteur: Acteur;
  readonly trous: Trous;
  readonly x: Croisement;
}

/** The needs heard and the introductions left unanswered behind a cell, as far as this person reads them. */
export function Derriere({ acteur, trous, x }: DerriereProps) {
  const { aller } = useAdresse();
  const nomDe = useNomVu(acteur);
  if (DROITS['noter-besoin'][acteur.profil] === 'non') return null;
  const toutes = demandesDerriere(trous.carte, x);
  const dire = (d: Demande) =>
    [
      d.public ?? CASE.sansPublic,
      d.communeInsee === undefined ? CASE.partout : undefined,
      direAge(d.depuis, trous.jour),
    ]
      .filter(Boolean)
      .join(' · ');
  const titre = (d: Demande) => {
    const lien = trous.misesEnLien.find((m) => d.genre === 'mise-en-lien' && m.id === d.id);
    const besoin = trous.besoins.find((b) => d.genre === 'besoin' && b.id === d.id);
    if (lien !== undefined)
      return <Text weight="semibold">{CASE.miseEnLien(nomDe(lien.demandeur), nomDe(lien.destinataire))}</Text>;
    return (
      <button type="button" className={cartes.lien} onClick={() => aller(adresseDuBesoin(d.id))}>
        <Text weight="semibold">{besoin?.precisions ?? besoin?.intitule}</Text>
      </button>
    );
  };
  return (
    <section className={cadre.partie} aria-label={CASE.derriere}>
      <h3 className={cadre.sousTitre}>{CASE.derriere}</h3>
      {toutes.length === 0 ? <Text>{CASE.rienDerriere}</Text> : null}
      <ul className={cartes.cartes}>
        {toutes.slice(0, MONTREES).map((d) => (
          <li
            key={`${d.genre} ${d.id}`}
            className={d.genre === 'besoin' ? `${cartes.carte} ${cartes.ouvrable}` : cartes.carte}
          >
            {titre(d)}
            <Caption1 className={cadre.discret}>{dire(d)}</Caption1>
          </li>
        ))}
      </ul>
      {toutes.length > MONTREES ? <Text>{CASE.plus(toutes.length - MONTREES)}</Text> : null}
    </section>
  );
}
