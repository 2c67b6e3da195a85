import { Button, Text } from '@fluentui/react-components';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { lireInterconnaissance } from '../../../core/contrats/interconnaissance.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { bornesDe } from '../../../core/interconnaissance/densite.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDesQuestions } from '../adresses.ts';
import { useQuestions } from '../queries.ts';
import { INTERCONNAISSANCE } from '../textes.ts';

type Annees = ReponseDe<typeof lireInterconnaissance>['annees'];

/** What whoever is not the coordination reads: what is asked of them, and totals. */
export function PourChacune({ annees, acteur }: { readonly annees: Annees; readonly acteur: Acteur }) {
  const siennes = acteur.structures.filter(
    (structure) => autoriser(acteur, 'repondre-interconnaissance', { structure }).permis,
  );
  return (
    <>
      {siennes.map((structure) => (
        <ASaStructure key={structure} structure={structure} acteur={acteur} />
      ))}
      {annees.map(({ annee, reponses, interrogees, cloture, close, densite }) => {
        const bornes = densite && bornesDe(densite, densite.connues);
        return (
          <section key={annee} className={cadre.partie} aria-label={annee}>
            <h2 className={cadre.sousTitre}>{annee}</h2>
            <Text>{INTERCONNAISSANCE.etat(reponses, interrogees, cloture, close)}</Text>
            <Text>
              {densite === undefined || bornes === undefined
                ? INTERCONNAISSANCE.pasDeTotal
                : INTERCONNAISSANCE.total(bornes, densite.sues)}
            </Text>
          </section>
        );
      })}
    </>
  );
}

/** A structure of one’s own that is asked, while it may answer. */
function ASaStructure({ structure, acteur }: { readonly structure: string; readonly acteur: Acteur }) {
  const { aller } = useAdresse();
  const nom = useNomVu(acteur)(structure);
  const posees = useQuestions(structure).data?.posees;
  if (posees === undefined || posees.close) return null;
  const dit = posees.questions.some(({ reponse }) => reponse !== undefined);
  return (
    <section className={cadre.partie} aria-label={INTERCONNAISSANCE.aVous}>
      <h2 className={cadre.sousTitre}>{INTERCONNAISSANCE.aVous}</h2>
      <div>
        <Button appearance={dit ? 'secondary' : 'primary'} onClick={() => aller(adresseDesQuestions(structure))}>
          {dit ? INTERCONNAISSANCE.revoir(nom) : INTERCONNAISSANCE.repondre(nom)}
        </Button>
      </div>
    </section>
  );
}
