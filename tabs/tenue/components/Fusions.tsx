import { Badge, Button, Caption1, Card, Link, Subtitle2, Text } from '@fluentui/react-components';
import { lireOperations } from '../../../core/annuaire/garder-operations.ts';
import { cleDePaire } from '../../../core/annuaire/paires.ts';
import { type Fusion, fusions } from '../../../core/lists/fusions.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { DOUBLONS, FUSIONS } from '../textes.ts';
import { ActionsDeFusion } from './ActionsDeFusion.tsx';
import { RUBRIQUE, SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

/** The merges done, the last first, each with what undoes it; and the pairs that were told apart. */
export function Fusions() {
  const requete = useListe(fusions);
  const fiches = useListe(structures);
  const { aller } = useAdresse();
  const parId = new Map((fiches.data?.items ?? []).map((s) => [s.id, s]));
  const nomDe = (id: string): string => parId.get(id)?.nom ?? FUSIONS.inconnue(id);
  return (
    <SousPage titre={FUSIONS.titre} aide={FUSIONS.aide}>
      <Lue requete={requete} attente={FUSIONS.attente}>
        {({ items }) => {
          const recentes = items.toSorted((a, b) => b.faiteLe.localeCompare(a.faiteLe) || Number(b.id) - Number(a.id));
          const faites = recentes.filter((f) => f.etat !== 'Distinctes');
          const distinctes = recentes.filter((f) => f.etat === 'Distinctes');
          return (
            <>
              {faites.length === 0 ? (
                <Vide
                  titre={FUSIONS.rien}
                  action={
                    <Button onClick={() => aller({ rubrique: RUBRIQUE, reste: 'doublons' })}>
                      {FUSIONS.voirDoublons}
                    </Button>
                  }
                >
                  {FUSIONS.rienAide}
                </Vide>
              ) : (
                <ul className={cartes.cartes}>
                  {faites.map((fusion) => (
                    <li key={fusion.id}>
                      <LigneDeFusion fusion={fusion} parId={parId} nomDe={nomDe} />
                    </li>
                  ))}
                </ul>
              )}
              {distinctes.length === 0 ? null : (
                <section className={cadre.partie}>
                  <Subtitle2 as="h2">{FUSIONS.distinctes}</Subtitle2>
                  <Text className={cadre.discret}>{FUSIONS.distinctesAide}</Text>
                  <ul className={css.puces}>
                    {distinctes.map((f) => (
                      <li key={f.id}>
                        {DOUBLONS.paire(nomDe(f.survivante), nomDe(f.absorbee))}{' '}
                        <Link
                          as="button"
                          aria-label={DOUBLONS.comparerPaire(nomDe(f.survivante), nomDe(f.absorbee))}
                          onClick={() =>
                            aller({ rubrique: RUBRIQUE, reste: `doublons/${cleDePaire(f.survivante, f.absorbee)}` })
                          }
                        >
                          {DOUBLONS.comparer}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Lue>
    </SousPage>
  );
}

const COULEUR = {
  'En cours': 'warning',
  Faite: 'success',
  'En annulation': 'warning',
  Annulée: 'informative',
  Distinctes: 'informative',
} as const satisfies Record<Fusion['etat'], string>;

const nombreDeLignes = (f: Fusion): number =>
  lireOperations([...(f.operations ?? []), ...(f.operationsSuite ?? []), ...(f.operationsFin ?? [])]).length;

interface LigneProps {
  readonly fusion: Fusion;
  readonly parId: ReadonlyMap<string, Structure>;
  readonly nomDe: (id: string) => string;
}

function LigneDeFusion({ fusion, parId, nomDe }: LigneProps) {
  const [absorbee, gardee] = [nomDe(fusion.absorbee), nomDe(fusion.survivante)];
  return (
    <Card>
      <div className={cadre.tete}>
        <Text weight="semibold" className={css.noms}>
          <span aria-hidden="true">{FUSIONS.absorbee(absorbee, gardee)}</span>
          <span className="lu">{FUSIONS.lue(absorbee, gardee)}</span>
        </Text>
        <Badge appearance="tint" color={COULEUR[fusion.etat]}>
          {FUSIONS.etat[fusion.etat]}
        </Badge>
      </div>
      <Caption1>{FUSIONS.faiteLe(fusion.faiteLe, nombreDeLignes(fusion))}</Caption1>
      {fusion.annuleeLe === undefined ? null : <Caption1>{FUSIONS.annuleeLe(fusion.annuleeLe)}</Caption1>}
      <ActionsDeFusion
        fusion={fusion}
        absorbee={absorbee}
        fiches={[parId.get(fusion.survivante), parId.get(fusion.absorbee)]}
      />
    </Card>
  );
}
