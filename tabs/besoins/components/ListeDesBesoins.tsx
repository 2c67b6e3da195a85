import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { type FiltreDeBesoins, filtrerBesoins, lireFiltre } from '../../../core/besoins/filtrer.ts';
import { attendTrop, rangerBesoins } from '../../../core/besoins/ranger.ts';
import { BESOINS_AU_PLUS } from '../../../core/contrats/besoins.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { besoinsEchus, partReliee } from '../../../core/indicateurs/besoins-relies.ts';
import { douzeMois } from '../../../core/indicateurs/periode.ts';
import { besoins } from '../../../core/lists/besoins.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDesBesoins, CHEMIN_POUR_NOTER } from '../adresses.ts';
import { BESOINS, PORTER } from '../textes.ts';
import type { Notes } from '../useNotes.ts';
import { ActesSurLesBesoins } from './ActesSurLesBesoins.tsx';
import css from './besoins.module.css';
import { CarteDeBesoin } from './CarteDeBesoin.tsx';
import { EtatDesNotes } from './EtatDesNotes.tsx';
import { FiltresDesBesoins } from './FiltresDesBesoins.tsx';

/** Rows drawn at once; the next ones come on demand. */
const TRANCHE = 60;

interface ListeProps {
  readonly acteur: Acteur;
  readonly notes: Notes;
  /** What the address narrows them by. */
  readonly requete: string;
}

/** The needs heard on the territory, by theme, then by place and public. */
export function ListeDesBesoins({ acteur, notes, requete: dite }: ListeProps) {
  const requete = useListe(besoins);
  const { aller, remplacer } = useAdresse();
  const noms = useNomsDesCommunes();
  const nomDe = (insee: string) => noms.get(insee) ?? insee;
  const structure = useNomVu(acteur);
  const jour = aujourdhui(useMaintenant());
  const [montrees, setMontrees] = useState(TRANCHE);
  const [choisis, setChoisis] = useState<ReadonlySet<string>>(new Set());
  const coordonne = autoriser(acteur, 'suivre-besoin').permis;
  const basculer = (id: string) =>
    setChoisis((avant) => new Set(avant.has(id) ? [...avant].filter((autre) => autre !== id) : [...avant, id]));
  const filtre = lireFiltre(dite);
  const filtrer = (voulu: FiltreDeBesoins) => {
    setMontrees(TRANCHE);
    remplacer(adresseDesBesoins('', voulu));
  };
  const noter = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => aller(adresseDesBesoins(CHEMIN_POUR_NOTER))}>
      {BESOINS.noter}
    </Button>
  );
  // Whoever reads those of one structure alone knows which one.
  const dire = acteur.profil === 'coordination' || acteur.structures.length > 1;
  return (
    <>
      <header className={cadre.barre}>
        <h1 className="lu">{BESOINS.titre}</h1>
        <div className={cadre.outils}>{noter}</div>
      </header>
      <div className={cadre.defile}>
        <div className={`${cadre.contenu} ${cadre.large}`}>
          <EtatDesNotes notes={notes} reprendre={() => aller(adresseDesBesoins(CHEMIN_POUR_NOTER))} />
          <Lue requete={requete} attente={BESOINS.attente}>
            {({ items }) => {
              const gardes = filtrerBesoins(items, filtre);
              const lesChoisis = items.filter((b) => choisis.has(b.id) && b.etat !== 'Clos');
              const [de = ''] = douzeMois(jour.slice(0, 7));
              const echus = besoinsEchus(
                { besoins: items, aujourdhui: jour },
                { thematiques: [] },
                { de, a: jour.slice(0, 7) },
              );
              const enRetard = gardes.filter((b) => attendTrop(b, jour)).length;
              return items.length === 0 ? (
                <Vide titre={BESOINS.videTitre}>
                  {acteur.profil === 'coordination' ? BESOINS.videCoordination : BESOINS.videPartenaire}
                </Vide>
              ) : (
                <>
                  <Text className={cadre.discret}>
                    {[BESOINS.objectif, BESOINS.ouEnEst(partReliee(echus).valeur, echus.length)]
                      .filter(Boolean)
                      .join(' ')}
                  </Text>
                  <FiltresDesBesoins besoins={items} nomDe={nomDe} filtre={filtre} filtrer={filtrer} />
                  <Text role="status">{BESOINS.compte(gardes.length, enRetard)}</Text>
                  {gardes.length > 0 ? null : (
                    <Vide
                      titre={BESOINS.rienTitre}
                      action={<Button onClick={() => filtrer(lireFiltre(''))}>{BESOINS.toutVoir}</Button>}
                    >
                      {BESOINS.rienAide}
                    </Vide>
                  )}
                  {rangerBesoins(gardes, nomDe, montrees).map(({ thematique = BESOINS.sansTheme, nombre, lieux }) => (
                    <section key={thematique} className={cadre.partie} aria-label={thematique}>
                      <h2 className={cadre.sousTitre}>{`${thematique} (${nombre})`}</h2>
                      {lieux.map((lieu) => {
                        const commune = lieu.communeInsee === undefined ? BESOINS.partout : nomDe(lieu.communeInsee);
                        const nom = BESOINS.lieu(commune, lieu.public ?? BESOINS.tousPublics);
                        return (
                          <div key={nom} className={cadre.partie}>
                            <h3 className={css.lieu}>{nom}</h3>
                            <ul className={cartes.cartes}>
                              {lieu.besoins.map((b) => (
                                <CarteDeBesoin
                                  key={b.id}
                                  besoin={b}
                                  jour={jour}
                                  par={dire && b.structure !== undefined ? structure(b.structure) : undefined}
                                  choix={
                                    coordonne && b.etat !== 'Clos'
                                      ? { coche: choisis.has(b.id), basculer: () => basculer(b.id) }
                                      : undefined
                                  }
                                />
                              ))}
                            </ul>
                          </div>
                        );
                      })}
                    </section>
                  ))}
                  {lesChoisis.length > 0 ? (
                    <section className={css.choisis} aria-label={PORTER.choisis(lesChoisis.length)}>
                      <Text role="status">{PORTER.choisis(lesChoisis.length)}</Text>
                      {lesChoisis.length > BESOINS_AU_PLUS ? (
                        <Text>{PORTER.trop(BESOINS_AU_PLUS)}</Text>
                      ) : (
                        <ActesSurLesBesoins besoins={lesChoisis} fait={() => setChoisis(new Set())} />
                      )}
                      <Button appearance="subtle" onClick={() => setChoisis(new Set())}>
                        {PORTER.rien}
                      </Button>
                    </section>
                  ) : null}
                  {gardes.length > montrees ? (
                    <div>
                      <Button onClick={() => setMontrees(montrees + TRANCHE)}>
                        {BESOINS.plus(Math.min(TRANCHE, gardes.length - montrees))}
                      </Button>
                    </div>
                  ) : null}
                </>
              );
            }}
          </Lue>
        </div>
      </div>
    </>
  );
}
