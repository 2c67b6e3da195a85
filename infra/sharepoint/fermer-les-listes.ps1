#Requires -Version 7
#Requires -Modules PnP.PowerShell
<#
Ferme aux Visiteurs du site les listes que nomme « maillage listes-fermees » : coupe l’héritage en recopiant toutes les autorisations, celles des
applications comprises, puis retire les Visiteurs, et eux seuls. Peut être relancé : une liste déjà fermée reste comme elle est.
À lancer APRÈS l’étape 7 de docs/administration.md : une autorisation donnée au site plus tard n’entre pas dans une liste déjà coupée.
#>
param(
  # https://contoso.sharepoint.com/sites/maillage
  [Parameter(Mandatory)] [string] $Site,
  # ADMIN_APP_CLIENT_ID
  [Parameter(Mandatory)] [string] $ClientId,
  # LOCATAIRE_ID
  [Parameter(Mandatory)] [string] $Locataire
)
$ErrorActionPreference = 'Stop'

Push-Location (Join-Path $PSScriptRoot '../..')
$listes = @(npm run -s maillage -- listes-fermees)
Pop-Location
if ($LASTEXITCODE -ne 0 -or $listes.Count -eq 0) { throw "Les listes à fermer n’ont pas pu être lues : lancez « npm ci », puis recommencez." }

Connect-PnPOnline -Url $Site -ClientId $ClientId -Tenant $Locataire -Interactive
$visiteurs = Get-PnPGroup -AssociatedVisitorGroup
foreach ($nom in $listes) {
  $liste = Get-PnPList -Identity "Lists/$nom" -Includes HasUniqueRoleAssignments
  if ($null -eq $liste) { throw "La liste $nom manque : refaites l’étape 6." }
  if (-not $liste.HasUniqueRoleAssignments) {
    Set-PnPList -Identity $liste -BreakRoleInheritance -CopyRoleAssignments | Out-Null
  }
  $siennes = @(Get-PnPProperty -ClientObject $liste -Property RoleAssignments | Where-Object { $_.PrincipalId -eq $visiteurs.Id })
  foreach ($attribution in $siennes) { $attribution.DeleteObject() }
  Invoke-PnPQuery
  Write-Host "$nom : fermée aux Visiteurs."
}
Disconnect-PnPOnline
