import { Button, Text } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useMemo, useState } from 'react';
import { chercherActions, ouvrirBaseDActions } from '../../core/base-d-actions/chercher-actions.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { Lue } from '../commun/Etats.tsx';
import { useActeur, useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { useVocabulaire } from '../commun/vocabulaire.ts';
import { adresseDeLaBase, lireLaBase } from './base.ts';
import { ActionDeLaBase } from './components/ActionDeLaBase.tsx';
import { Comparaison } from './components/Comparaison.tsx';
import { FiltresDeLaBase } from './components/FiltresDeLaBase.tsx';
import { ImporterLaBase } from './components/ImporterLaBase.tsx';
import { LigneDeBase } from './components/LigneDeBase.tsx';
import css from './components/plan.module.css';
import { BASE, TEXTES } from './textes.ts';

const AUCUNE = [] as const;
/** Drawn at first; a base holds hundreds. */
const MONTREES = 30;

/** What others have done: searched, read, compared, taken up. */
export function BasePage() {
  const requete = useListe(fichesAction);
  const { reste, aller, remplacer } = useAdresse();
  const { id, filtres, comparees } = lireLaBase(reste);
  const acteur = useActeur();
  const tient = acteur !== undefined && autoriser(acteur, 'tenir-plan').permis;
  const lues = requete.data?.items ?? AUCUNE;
  const { index: mots } = useVocabulaire();
  const base = useMemo(() => ouvrirBaseDActions(lues, mots.vocabulaire), [lues, mots]);
  const [texte, setTexte] = useState('');
  const [aComparer, setAComparer] = useState<readonly string[]>(comparees);
  const [montrees, setMontrees] = useState(MONTREES);
  const [importe, setImporte] = useState(false);
  const { fiches, entier } = chercherActions(base, { texte, filtres });
  const ouverte = base.fiches.find((f) => f.id === id);
  const deux = base.fiches.filter((f) => aComparer.includes(f.id));
  const cote = base.fiches.filter((f) => comparees.includes(f.id));
  const versLaListe = () => aller(adresseDeLaBase({ filtres }));
  const importer = tient ? (
    <Button icon={<ArrowUploadRegular />} onClick={() => setImporte(true)}>
      {BASE.importer}
    </Button>
  ) : null;
  const cocher = (une: string, choisie: boolean) =>
    setAComparer((avant) => (choisie ? [...avant.slice(-1), une] : avant.filter((autre) => autre !== une)));
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={BASE.attente}>
        {() =>
          ouverte !== undefined ? (
            <ActionDeLaBase fiche={ouverte} reprend={tient} fermer={versLaListe} />
          ) : cote.length === 2 ? (
            <Comparaison fiches={cote} fermer={versLaListe} />
          ) : (
            <div className={`${cadre.contenu} ${cadre.large}`}>
              <div className={cadre.tete}>
                <TitreDePage niveau="h1">{TEXTES.base}</TitreDePage>
                {base.fiches.length === 0 ? null : importer}
              </div>
              {base.fiches.length === 0 ? (
                <Vide titre={BASE.vide} action={importer}>
                  {tient ? BASE.videCoordination : BASE.videPartenaire}
                </Vide>
              ) : (
                <>
                  <FiltresDeLaBase
                    texte={texte}
                    filtres={filtres}
                    fiches={base.fiches}
                    chercher={(dit) => {
                      setTexte(dit);
                      setMontrees(MONTREES);
                    }}
                    filtrer={(choisis) => {
                      remplacer(adresseDeLaBase({ filtres: choisis }));
                      setMontrees(MONTREES);
                    }}
                  />
                  <div className={cadre.outils}>
                    <Text role="status">{entier ? BASE.nombre(fiches.length) : BASE.proches(fiches.length)}</Text>
                    {deux.length === 2 ? (
                      <Button
                        size="small"
                        onClick={() => aller(adresseDeLaBase({ filtres, comparees: deux.map((f) => f.id) }))}
                      >
                        {BASE.comparerDeux}
                      </Button>
                    ) : null}
                  </div>
                  {fiches.length === 0 ? (
                    <Vide titre={BASE.rien}>{BASE.rienAide}</Vide>
                  ) : (
                    <ul className={css.lignes} aria-label={TEXTES.base}>
                      {fiches.slice(0, montrees).map((fiche) => (
                        <LigneDeBase
                          key={fiche.id}
                          fiche={fiche}
                          cochee={aComparer.includes(fiche.id)}
                          cocher={(choisie) => cocher(fiche.id, choisie)}
                          ouvrir={() => aller(adresseDeLaBase({ id: fiche.id, filtres }))}
                        />
                      ))}
                    </ul>
                  )}
                  {fiches.length > montrees ? (
                    <div>
                      <Button onClick={() => setMontrees(montrees + MONTREES)}>
                        {BASE.parEncore(Math.min(MONTREES, fiches.length - montrees))}
                      </Button>
                    </div>
                  ) : null}
                </>
              )}
              {importe ? <ImporterLaBase fermer={() => setImporte(false)} /> : null}
            </div>
          )
        }
      </Lue>
    </main>
  );
}
