import { Text } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import { estSurPapier } from '../../../core/rencontres/comptage-retenu.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVue } from '../adresses.ts';
import { ReponsesDuPublic } from '../comptage/ReponsesDuPublic.tsx';
import { COMPTAGE, PAPIER } from '../comptage/textes.ts';
import { useComptages, usePublic } from '../queries.ts';
import type { ContenuProps } from './contenu.ts';
import { DeuxComptages } from './DeuxComptages.tsx';
import { GrilleDeComptage } from './GrilleDeComptage.tsx';

/** The anonymous count at the door: who may count sees the grid, the others its total, masked when it is small. */
export function ComptagePublic({ rencontre, acteur }: ContenuProps) {
  const peut = acteur !== undefined && autoriser(acteur, 'compter-public').permis && rencontre.etat !== 'Annulée';
  return peut ? <ACompter rencontre={rencontre} /> : <TotalDuPublic rencontre={rencontre} />;
}

function ACompter({ rencontre }: Pick<ContenuProps, 'rencontre'>) {
  const { aller } = useAdresse();
  return (
    <Lue requete={useComptages()} attente={COMMUN.chargement}>
      {({ items }) => {
        const siens = items.filter((comptage) => comptage.rencontre === rencontre.id);
        return (
          <>
            <DeuxComptages comptages={siens} compter={() => aller(adresseDeVue(rencontre.id, 'compter'))} />
            <ReponsesDuPublic rencontre={rencontre.id} />
            <section className={cadre.partie} aria-label={PAPIER.titre}>
              <h2 className={cadre.sousTitre}>{PAPIER.titre}</h2>
              <GrilleDeComptage rencontre={rencontre} comptages={siens.filter(estSurPapier)} />
            </section>
          </>
        );
      }}
    </Lue>
  );
}

function TotalDuPublic({ rencontre }: Pick<ContenuProps, 'rencontre'>) {
  return (
    <Lue requete={usePublic(rencontre.id)} attente={COMMUN.chargement}>
      {({ public: mesure }) =>
        mesure.valeur === undefined && !mesure.masquee ? (
          <Vide titre={COMPTAGE.rien}>{COMPTAGE.rienAide}</Vide>
        ) : (
          <>
            <Text>
              {mesure.valeur === undefined ? COMPTAGE.masque(direMesure(mesure)) : COMPTAGE.total(mesure.valeur)}
            </Text>
            <ReponsesDuPublic rencontre={rencontre.id} />
          </>
        )
      }
    </Lue>
  );
}
