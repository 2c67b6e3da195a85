import { Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { anneeDAvant } from '../../core/interconnaissance/reseau.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { Lancer } from './components/Lancer.tsx';
import { PourChacune } from './components/PourChacune.tsx';
import { Questions } from './components/Questions.tsx';
import { Reseau } from './components/Reseau.tsx';
import { Suivi } from './components/Suivi.tsx';
import { useAnnees } from './queries.ts';
import { INTERCONNAISSANCE } from './textes.ts';

/** Who knows whom: the network and its figures for the coordination, totals and one’s own answers for the others. */
export function InterconnaissancePage() {
  const acteur = useActeur();
  const { reste } = useAdresse();
  return (
    <main className={cadre.page}>
      {acteur === undefined ? (
        <Chargement quoi={INTERCONNAISSANCE.attente} />
      ) : /^\d+$/.test(reste) ? (
        <Questions key={reste} structure={reste} acteur={acteur} />
      ) : (
        <Annees acteur={acteur} />
      )}
    </main>
  );
}

function Annees({ acteur }: { readonly acteur: Acteur }) {
  const requete = useAnnees();
  const maintenant = useMaintenant();
  const [choisie, setChoisie] = useState<string>();
  const jour = aujourdhui(maintenant);
  const annees = requete.data?.annees ?? [];
  const vue = annees.find(({ annee }) => annee === choisie) ?? annees[0];
  const mene = autoriser(acteur, 'mener-interconnaissance').permis;
  const courante = annees.find(({ annee }) => annee === jour.slice(0, 4));
  const lancer =
    mene && requete.data !== undefined && courante?.close !== true ? (
      <Lancer ouverteJusquau={courante?.cloture} maintenant={maintenant} />
    ) : null;
  return (
    <>
      {mene && vue !== undefined ? (
        <header className={cadre.barre}>
          <h1 className="lu">{INTERCONNAISSANCE.titre}</h1>
          <div className={cadre.outils}>
            <Select
              aria-label={INTERCONNAISSANCE.annee}
              value={vue.annee}
              onChange={(_, { value }) => setChoisie(value)}
            >
              {annees.map(({ annee }) => (
                <option key={annee} value={annee}>
                  {annee}
                </option>
              ))}
            </Select>
          </div>
          <div className={cadre.outils}>{lancer}</div>
        </header>
      ) : (
        <h1 className="lu">{INTERCONNAISSANCE.titre}</h1>
      )}
      <div className={cadre.defile}>
        <div className={`${cadre.contenu} ${cadre.large}`}>
          <Lue requete={requete} attente={INTERCONNAISSANCE.attente}>
            {() =>
              vue === undefined ? (
                <Vide titre={INTERCONNAISSANCE.videTitre} action={lancer}>
                  {mene ? INTERCONNAISSANCE.videCoordination : INTERCONNAISSANCE.videPartenaire}
                </Vide>
              ) : mene ? (
                <>
                  <Text>{INTERCONNAISSANCE.etat(vue.reponses, vue.interrogees, vue.cloture, vue.close)}</Text>
                  {vue.close ? null : <Suivi annee={vue.annee} cloture={vue.cloture} maintenant={maintenant} />}
                  <Reseau
                    key={vue.annee}
                    annee={vue.annee}
                    avant={annees.find(({ annee }) => annee === anneeDAvant(vue.annee))?.annee}
                  />
                </>
              ) : (
                <PourChacune annees={annees} acteur={acteur} />
              )
            }
          </Lue>
        </div>
      </div>
    </>
  );
}
