import { mergeClasses, SearchBox } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { DROITS } from '../../core/droits/droits.ts';
import { Anomalies } from '../commun/Anomalies.tsx';
import { useCochees } from '../commun/cochees.ts';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import { useNomsDesCommunes } from '../commun/territoire.ts';
import { useEtroit } from '../commun/themes.ts';
import { AnnuaireVide } from './components/AnnuaireVide.tsx';
import css from './components/annuaire.module.css';
import { BarreDeRecherche } from './components/BarreDeRecherche.tsx';
import { CarteDesCommunes } from './components/CarteDesCommunes.tsx';
import { Filtres, FiltresEnVigueur } from './components/Filtres.tsx';
import { ID_RESULTATS } from './components/ListeResultats.tsx';
import { ProposerBesoin } from './components/ProposerBesoin.tsx';
import { Resultats } from './components/Resultats.tsx';
import { basculer } from './form.ts';
import { type Resultats as Trouvees, useAnnuaire, useContactsParStructure } from './queries.ts';
import { useRechercheEnCours, useRevenueDe } from './recherche-en-cours.ts';
import { CARTE, TEXTES } from './textes.ts';

const chargerFiche = () => import('./components/Fiche.tsx');
const Fiche = lazy(() => chargerFiche().then((m) => ({ default: m.Fiche })));
const BarreDesCochees = lazy(() => import('./cochees/BarreDesCochees.tsx'));
const RecherchesGardees = lazy(() => import('./components/RecherchesGardees.tsx'));

/** The annuaire: search, filters, the structures found as a list and on the map, and the fiche of one of them. */
export function AnnuairePage() {
  const communes = useNomsDesCommunes();
  const { recherche, affichage, fiche: ouverte, chercher, afficher, ouvrir, fermer, adresse } = useRechercheEnCours();
  const maintenant = useMaintenant();
  const { requete, resultats, facettes, sieges, proches, trouver, parId, question, anomalies } = useAnnuaire(
    recherche,
    maintenant,
  );
  const { requete: lecture, parStructure } = useContactsParStructure();
  const acteur = useActeur();
  const etroit = useEtroit();
  const cochees = useCochees();
  const peutCocher = acteur !== undefined && DROITS['exporter-annuaire'][acteur.profil] !== 'non';
  const [coche, setCoche] = useState(cochees.size > 0);
  const enCoche = peutCocher && coche && affichage !== 'carte';
  const fiche = ouverte === undefined ? undefined : parId.get(ouverte);
  const revenueDe = useRevenueDe(fiche?.id);
  const nomDe = (id: string) => parId.get(id)?.nom;
  const peutGarder = acteur !== undefined && DROITS['garder-recherche'][acteur.profil] !== 'non';
  // Not before the engine has counted: what is not known yet is no 0.
  const carte: ReactNode =
    sieges === undefined ? (
      <Chargement quoi={TEXTES.attente} />
    ) : (
      <CarteDesCommunes
        sieges={sieges}
        comptes={facettes.communes}
        choisies={recherche.communes}
        basculer={(insee) => chercher(basculer(recherche, 'communes', insee))}
      />
    );

  const lue = facettes.types.length > 0;
  useEffect(() => {
    // Once the list answers: the fiche opened next is already there.
    if (lue) chargerFiche().catch(() => undefined);
  }, [lue]);
  useEffect(() => {
    const auClavier = (evenement: KeyboardEvent) => {
      if (evenement.key === 'Escape' && !evenement.defaultPrevented) fermer();
    };
    window.addEventListener('keydown', auClavier);
    return () => window.removeEventListener('keydown', auClavier);
  }, [fermer]);

  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {(lues) => (
        <main className={css.deuxVolets}>
          {etroit && fiche !== undefined ? null : (
            <section className={mergeClasses(css.colonne, enCoche && css.coche)} aria-label={TEXTES.titre}>
              <h1 className="lu">{TEXTES.titre}</h1>
              {acteur?.profil === 'coordination' ? (
                <Anomalies anomalies={[...lues.anomalies, ...(lecture.data?.anomalies ?? []), ...anomalies]} />
              ) : null}
              <search className={css.recherche}>
                <SearchBox
                  className={css.saisie}
                  appearance="outline"
                  value={recherche.texte}
                  onChange={(_, { value }) => chercher({ ...recherche, texte: value })}
                  onKeyDown={(evenement) => {
                    if (evenement.key === 'ArrowDown') document.getElementById(ID_RESULTATS)?.focus();
                  }}
                  placeholder={TEXTES.rechercher}
                  aria-label={TEXTES.rechercher}
                  dismiss={{ 'aria-label': TEXTES.effacer }}
                />
                <Filtres recherche={recherche} comptes={facettes} changer={chercher} />
                <FiltresEnVigueur recherche={recherche} comptes={facettes} changer={chercher} />
                <BarreDeRecherche
                  resultats={resultats}
                  recherche={recherche}
                  affichage={affichage}
                  afficher={afficher}
                  adresse={adresse}
                  peutGarder={peutGarder}
                  cocher={
                    peutCocher && affichage !== 'carte'
                      ? { actif: coche, combien: cochees.size, changer: setCoche }
                      : undefined
                  }
                >
                  {acteur !== undefined && peutGarder ? (
                    <Suspense>
                      <RecherchesGardees
                        acteur={acteur}
                        trouver={trouver}
                        nomDe={nomDe}
                        chercher={chercher}
                        ouvrir={ouvrir}
                      />
                    </Suspense>
                  ) : null}
                </BarreDeRecherche>
                {enCoche ? (
                  <Suspense>
                    <BarreDesCochees trouvees={entieres(resultats)} estLa={(id) => parId.has(id)} />
                  </Suspense>
                ) : null}
              </search>
              {lues.items.length === 0 ? (
                <AnnuaireVide />
              ) : affichage === 'carte' ? (
                carte
              ) : (
                <>
                  {affichage === 'deux' && (etroit || fiche !== undefined) ? (
                    <div className={css.dessus}>{carte}</div>
                  ) : null}
                  <Resultats
                    resultats={resultats}
                    proches={proches}
                    nomDe={nomDe}
                    recherche={recherche}
                    question={question}
                    ouverte={fiche?.id}
                    revenueDe={revenueDe}
                    maintenant={maintenant}
                    changer={chercher}
                    ouvrir={ouvrir}
                    cochees={enCoche ? cochees : undefined}
                    besoin={<ProposerBesoin recherche={recherche} acteur={acteur} nomDe={nomDe} />}
                  />
                </>
              )}
            </section>
          )}
          {fiche !== undefined ? (
            <aside className={css.panneau} aria-label={fiche.nom}>
              <Suspense fallback={<Chargement quoi={TEXTES.attenteDeLaFiche} />}>
                <Fiche
                  key={fiche.id}
                  structure={fiche}
                  contacts={parStructure.get(fiche.id) ?? []}
                  acteur={acteur}
                  communes={communes}
                  maintenant={maintenant}
                  etroit={etroit}
                  fermer={fermer}
                />
              </Suspense>
            </aside>
          ) : etroit || lues.items.length === 0 || affichage === 'carte' ? null : (
            <aside className={css.panneau} aria-label={CARTE.titre}>
              {carte}
            </aside>
          )}
        </main>
      )}
    </Lue>
  );
}

/** Those that answer, once all are known: none is left out of « all » without a word. */
const entieres = (resultats: Trouvees | undefined): readonly string[] | undefined =>
  resultats === undefined || resultats.structures.length < resultats.nombre
    ? undefined
    : resultats.structures.map(({ id }) => id);
