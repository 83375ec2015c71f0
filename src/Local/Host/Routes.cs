using Microsoft.AspNetCore.Routing.Template;

namespace DiiaQr.Local.Host;

/// <summary>
/// Finds the function for a request as the host does: the first in alphabetical order of FUNCTION NAMES whose route and method fit,
/// however vague its route is. There is no 405: a method nobody lists is a path nobody has.
/// </summary>
internal sealed class Routes
{
    private readonly (Function Function, HttpTrigger Trigger, TemplateMatcher Matcher, RouteTemplate Template)[] routes;
    private readonly IInlineConstraintResolver constraints;

    public Routes(AppFolder app, IInlineConstraintResolver constraints)
    {
        this.constraints = constraints;
        routes = [.. from function in app.Functions
                     let trigger = function.Trigger as HttpTrigger
                     where trigger is not null
                     orderby function.Name.ToUpperInvariant()
                     let template = TemplateParser.Parse($"{app.RoutePrefix.Trim('/')}/{trigger.Route}".Trim('/'))
                     select (function, trigger, new TemplateMatcher(template, []), template)];
    }

    public (Function Function, HttpTrigger Trigger)? Find(HttpContext context)
    {
        foreach (var (function, trigger, matcher, template) in routes)
        {
            var values = new RouteValueDictionary();
            if (trigger.Methods.Count > 0 && !trigger.Methods.Contains(context.Request.Method)) continue;
            if (matcher.TryMatch(context.Request.Path, values) && Allowed(context, template, values)) return (function, trigger);
        }
        return null;
    }

    private bool Allowed(HttpContext context, RouteTemplate template, RouteValueDictionary values) =>
        template.Parameters.All(parameter => parameter.InlineConstraints.All(inline =>
            constraints.ResolveConstraint(inline.Constraint) is not { } constraint
            || constraint.Match(context, null, parameter.Name!, values, RouteDirection.IncomingRequest)));
}
