/** How a picture carries a map: under which names its Crux JSON stands, deflated, in a PNG and (in Base64) in an SVG. */
export const mapKeyword = 'crux-map'
export const mapElement = 'crux:map'
export const mapNamespace = 'urn:crux:map'
