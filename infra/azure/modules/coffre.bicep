// The two secrets of Maillage live here and are written by hand, never by a deployment: see docs/administration.md.

param nom string
param location string
param etiquettes object

resource coffre 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('kv-${nom}', 24)
  location: location
  tags: etiquettes
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 30
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
  }
}

output nom string = coffre.name
