import { Caption1, Text } from '@fluentui/react-components';
import type { ReseauLu } from '../../../core/contrats/interconnaissance.ts';
import { bornesDe } from '../../../core/interconnaissance/densite.ts';
import { anneeDAvant } from '../../../core/interconnaissance/reseau.ts';
import cadre from '../../commun/page.module.css';
import { MESURES } from '../textes.ts';

/** The figures of a year, each with what is not known of it. */
export function Mesures({ reseau }: { readonly reseau: ReseauLu }) {
  const { densite, structures, comparaison, soixanteJours, observees, annee } = reseau;
  const inconnues = densite.paires - densite.sues;
  const isolees = structures.filter(({ place }) => place === 'isolee').map(({ nom }) => nom);
  const parts = [
    { nom: MESURES.connues, bornes: bornesDe(densite, densite.connues) },
    { nom: MESURES.liees, bornes: bornesDe(densite, densite.liees) },
  ];
  return (
    <section className={cadre.partie} aria-label={MESURES.titre}>
      <h2 className={cadre.sousTitre}>{MESURES.titre}</h2>
      <Caption1 className={cadre.discret}>{MESURES.reponses(reseau)}</Caption1>
      <dl className={cadre.nombres}>
        {parts.map(({ nom, bornes }) => (
          <div key={nom}>
            <dt>
              {nom}
              {bornes === undefined ? null : <> · {MESURES.bornes(bornes, inconnues)}</>}
            </dt>
            <dd>{MESURES.part(bornes?.part)}</dd>
          </div>
        ))}
        <div>
          <dt>
            {MESURES.isolees} · {MESURES.isoleesAide(isolees.join(', '))}
          </dt>
          <dd>{isolees.length}</dd>
        </div>
        <div>
          <dt>
            {MESURES.soixante} · {MESURES.soixanteAide(soixanteJours)}
          </dt>
          <dd>{soixanteJours.suivies}</dd>
        </div>
      </dl>
      <Text>
        {comparaison === undefined
          ? MESURES.sansComparaison
          : MESURES.comparaison(comparaison, anneeDAvant(annee), annee)}
      </Text>
      <Caption1 className={cadre.discret}>{MESURES.observees(observees)}</Caption1>
    </section>
  );
}
